"""Process flow -> boxes and what joins them: each hand-over is a box of its own between those who give and those who
take, so that no label needs room beside a line, and what many give to many needs as many lines as it has ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line
from petaproses.peta.arus import Handover, Pihak, id_dari, id_ke
from petaproses.peta.hierarchy import Hierarchy

_END, _THING = (124.0, 170.0, 240.0, 360.0, 520.0), (104.0, 140.0, 200.0, 320.0, 520.0)
"""How wide boxes of ends and of things may be, in pt: the first at which they are not too high."""
_HIGHEST = 110.0
_PAD, _ABOVE = 6.0, 5.0
_NAME = Line("")
_CODE = Line("", bold=True, peran="kode", above=2.0)
_OWNER = Line("", peran="keterangan")
_MISSING = Line("", peran="keterangan")
UNNAMED = "(belum disebut)"
"""What stands in the box of a hand-over of which the map names the ends alone."""
_REFERENCE = Line("", peran="keterangan", above=2.0)
_MANY, _LATE = 3, 8888

Strand = tuple[int, int, bool]
"""A line: the hand-over, by its number, the end, by its own, and whether the end takes it."""


class Item(NamedTuple):
    """A box of the flow: its lines and size in pt, and the band that it belongs to."""

    id: str
    jenis: str
    bentuk: str
    lines: tuple[Line, ...]
    w: float
    h: float
    judul: str
    uraian: str = ""
    tujuan: str = ""
    band: int = 0
    luar: bool = False
    """Whether it is somebody outside of all processes."""


class Flow(NamedTuple):
    """Ends and hand-overs, the lines between them in order, and the names of the bands, none where there is one."""

    ends: tuple[Item, ...]
    things: tuple[Item, ...]
    strands: tuple[Strand, ...]
    bands: tuple[str, ...]


def flow_of(hierarchy: Hierarchy, arus: Sequence[Handover]) -> Flow:
    """Return the boxes of a process flow: a band for each level when there are several."""
    ends: dict[str, Pihak] = {}
    for handover in arus:
        ends |= {id_dari(pihak): pihak for pihak in handover.dari if id_dari(pihak) not in ends}
        ends |= {id_ke(pihak): pihak for pihak in handover.ke if id_ke(pihak) not in ends}
    number = {id_: place for place, id_ in enumerate(ends)}
    levels = sorted({pihak.proses.level for pihak in ends.values() if pihak.proses})
    bands = [_band(handover, levels) for handover in arus]
    band_of: dict[str, int] = {}
    for handover, band in zip(arus, bands, strict=True):
        for id_ in (*map(id_dari, handover.dari), *map(id_ke, handover.ke)):
            proses = ends[id_].proses
            band_of.setdefault(id_, levels.index(proses.level) if proses else band)
    return Flow(
        tuple(_end(hierarchy, id_, pihak, band_of[id_]) for id_, pihak in ends.items()),
        tuple(_thing(handover, band) for handover, band in zip(arus, bands, strict=True)),
        tuple(_strands(arus, number)),
        tuple(f"Level {level}" for level in levels) if len(levels) > 1 else (),
    )


def _strands(arus: Iterable[Handover], number: Mapping[str, int]) -> Iterator[Strand]:
    for place, handover in enumerate(arus):
        yield from ((place, number[id_dari(pihak)], False) for pihak in handover.dari)
        yield from ((place, number[id_ke(pihak)], True) for pihak in handover.ke)


def _band(handover: Handover, levels: Sequence[int]) -> int:
    """Return the band of a hand-over: that of the first process that gives it, else of the first that takes it."""
    return next(levels.index(pihak.proses.level) for pihak in (*handover.dari, *handover.ke) if pihak.proses)


def _end(hierarchy: Hierarchy, id_: str, pihak: Pihak, band: int) -> Item:
    proses = pihak.proses
    if proses is None:
        kind = "Pemasok" if id_.startswith("pemasok: ") else "Pelanggan"
        return _sized((_NAME._replace(text=pihak.nama),), _END)._replace(
            id=id_, jenis="pihak", judul=pihak.nama, uraian=kind, band=band, luar=True
        )
    owners = ", ".join(map(hierarchy.peta.called, proses.pemilik))
    texts = [_NAME._replace(text=proses.nama), _CODE._replace(text=f"Proses {proses.kode}")]
    below = hierarchy.opens(proses.kode)
    return _sized((*texts, *([_OWNER._replace(text=f"({owners})")] if owners else [])), _END)._replace(
        id=id_,
        jenis="proses",
        bentuk="bulat",
        judul=f"Proses {proses.kode}: {proses.nama}",
        uraian=f"Pemilik: {owners}" if owners else "",
        tujuan=below.id if below else "",
        band=band,
    )


def _thing(handover: Handover, band: int) -> Item:
    texts = [_NAME._replace(text=text, above=2.0 * (number > 0)) for number, text in enumerate(handover.what)]
    said = ", ".join(handover.what) or UNNAMED
    return _sized(texts or [_MISSING._replace(text=UNNAMED)], _THING)._replace(
        id=handover.id,
        jenis="serah",
        judul=f"{said}: dari {_named(handover.dari)} ke {_named(handover.ke)}",
        band=band,
    )


def _named(pihak: Sequence[Pihak]) -> str:
    return ", ".join(each.nama for each in pihak) if len(pihak) <= _MANY else f"{len(pihak)} pihak"


def _sized(texts: Iterable[Line], widths: Sequence[float]) -> Item:
    """Return a box that holds some texts below each other: as narrow as it may be, but not too high for its width."""
    texts = tuple(texts)
    for wide in widths:
        lines = [line for text in texts for line in block.wrapped(text.text, wide - 2 * _PAD, text)]
        high = block.height(lines) + 2 * _ABOVE
        if high <= max(_HIGHEST, wide / 2):
            break
    return Item("", "", "kotak", tuple(lines), wide, high, "")


def roomy(item: Item) -> Item:
    """Return a box with room for words that say where else it stands, whatever they are."""
    room = len(block.wrapped(_referred(_MANY * (_LATE,), above=True, below=True), item.w - 2 * _PAD, _REFERENCE))
    return item._replace(h=item.h + room * _REFERENCE.size * 1.2 + _REFERENCE.above)


def referring(item: Item, pages: Sequence[int], *, above: bool, below: bool) -> Item:
    """Return a roomy box that says where else it stands: on these pages, and above or below on its own."""
    words = _referred(pages, above=above, below=below)
    return item._replace(lines=(*item.lines, *block.wrapped(words, item.w - 2 * _PAD, _REFERENCE)))


def _referred(pages: Sequence[int], *, above: bool, below: bool) -> str:
    sides = [word for word, there in (("di atas", above and not pages), ("di bawah", below and not pages)) if there]
    if len(pages) > _MANY:
        return f"juga di {len(pages)} lembar: {pages[0]} s.d. {pages[-1]}"
    return f"juga {' dan '.join(sides) or 'di lembar ' + ', '.join(map(str, pages))}"
