"""A box of the cascade -> its lines, its tooltip and its description."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from petaproses.layout import block
from petaproses.layout import text as metrics
from petaproses.layout.block import Line
from petaproses.layout.tree_items import Item
from petaproses.peta import Baris, Cascading, Indikator, Rujukan

PAD = 5.0
"""Free space between a box's side and its text, in pt."""

_SPARE = 1.17  # lines are rarely full
_NAMA = Line("")
_UTAMA = Line("", bold=True)
_KODE = Line("", bold=True, peran="kode", above=2)
_HASIL = Line("", peran="keterangan", above=3)
_PEMILIK = Line("", peran="pemilik", above=2)
_TANDA = Line("", peran="kode", above=2)
_RUJUK = Line("", peran="keterangan", above=2)
_BULLET = "• "
_INDIKATOR = Line("", peran="keterangan", anchor="start", indent=metrics.width(_BULLET), above=4)
_NUMBERED = Line("", anchor="start")


def lines_of(item: Item, width: float) -> tuple[Line, ...]:
    """Return the lines of a box `width` pt wide."""
    room = width - 2 * PAD
    if item.daftar:
        return tuple(_numbered(item.baris, room))
    return tuple(_row(item, room))


def _numbered(rows: tuple[Baris, ...], room: float) -> Iterator[Line]:
    """Number the rows; their second lines begin below their first words."""
    for row in rows:
        number = f"{row.nomor}. "
        indent = metrics.width(number)
        first, *rest = block.wrapped(row.teks, room, _NUMBERED._replace(indent=indent * block.ROOM), even=False)
        yield _NUMBERED._replace(text=f"{number}{first.text}")
        yield from (line._replace(indent=indent) for line in rest)


def _row(item: Item, room: float) -> Iterator[Line]:
    row = item.baris[0]
    yield from block.wrapped(row.teks, room, _UTAMA if item.jenjang == 0 else _NAMA)
    for words, look in (
        (row.kode, _KODE),
        (row.hasil, _HASIL),
        (_lihat(row), _RUJUK),
        (", ".join(row.pemilik), _PEMILIK),
        (" · ".join(row.tanda), _TANDA),
        (_lintas(row), _RUJUK),
    ):
        if words:
            yield from block.wrapped(words, room, look)
    for indikator in row.indikator:
        yield from _indikator(indikator, room)


def _lihat(row: Baris) -> str:
    """Say of a row that stands elsewhere too where that is: by its code, else by the name that both boxes bear."""
    if not row.rujuk:
        return ""
    return f"→ lihat {row.rujuk_kode}" if row.rujuk_kode else "→ lihat kotak bernama sama"


def _lintas(row: Baris) -> str:
    parts = (", ".join(each.dengan) + (f" ({each.sebagai})" if each.sebagai else "") for each in row.lintas)
    joined = "; ".join(parts)
    return f"Lintas: {joined}" if joined else ""


def _indikator(indikator: Indikator, room: float) -> Iterator[Line]:
    first, *rest = block.wrapped(indikator.uraian, room, _INDIKATOR, even=False)
    yield first._replace(text=f"{_BULLET}{first.text}", indent=0)
    yield from rest
    figures = ukuran(indikator)
    if figures:
        yield from block.wrapped(figures, room, _INDIKATOR._replace(above=0), even=False)


def ukuran(indikator: Indikator) -> str:
    """Say where an indicator begins and where it is to end: `80,51 (2018) → 81,00 (2020) Nilai`."""
    ends = [list(part.items()) for part in (indikator.awal, indikator.target) if part]
    if not ends:
        return f"Satuan: {indikator.satuan}" if indikator.satuan else ""
    first, last = ends[0][0], ends[-1][-1]
    shown = [first] if first == last else [first, last]
    word = "" if indikator.awal or len(shown) > 1 else "target "
    return (
        word
        + " → ".join(f"{value} ({year})" if year else value for year, value in shown)
        + f" {indikator.satuan}".rstrip()
    )


def judul_of(cascading: Cascading, item: Item) -> str:
    """Return the tooltip of a box: its tier and its text."""
    tier = cascading.jenjang[item.jenjang]
    return f"{tier}: {len(item.baris)} butir" if item.daftar else f"{tier}: {item.baris[0].teks}"


def uraian_of(item: Item, sebutan: Callable[[Rujukan], str]) -> str:
    """Return all that the map says of a box's rows, for readers who cannot see the picture; `sebutan` names what a
    reference means."""
    if item.daftar:
        return "; ".join(f"{row.nomor}. {row.teks}" for row in item.baris)
    row = item.baris[0]
    facts = [
        *_facts(("Kode", row.kode), ("Hasil", row.hasil), ("Pemilik", ", ".join(row.pemilik))),
        *_facts(
            ("Tanda", ", ".join(row.tanda)),
            ("Sama dengan", row.rujuk_kode or row.teks if row.rujuk else ""),
            ("Pagu", _yearly(row.pagu)),
        ),
        *filter(None, (_lintas(row),)),
        *_facts(("Mendukung", ", ".join(map(sebutan, row.mendukung))), ("Keterangan", row.keterangan)),
        *(_described(indikator) for indikator in row.indikator),
    ]
    return ". ".join(facts)


def _described(indikator: Indikator) -> str:
    satuan = f" ({indikator.satuan})" if indikator.satuan else ""
    figures = _facts(("awal", _yearly(indikator.awal)), ("target", _yearly(indikator.target)))
    return "; ".join([f"Indikator {indikator.uraian}{satuan}", *figures])


def _facts(*facts: tuple[str, str]) -> list[str]:
    return [f"{name}: {value}" for name, value in facts if value]


def _yearly(figures: Mapping[str, str]) -> str:
    return ", ".join(f"{year} {value}".lstrip() for year, value in figures.items())


def wanted_width(item: Item, rows: int) -> float:
    """Return how wide a box should be for its name to take about `rows` lines, its other texts about three, and for
    codes, figures and list items to stay on one line."""
    if item.daftar:
        return (max(metrics.width(row.teks) for row in item.baris) + metrics.width("99. ")) * block.ROOM + 2 * PAD
    row = item.baris[0]
    bold = item.jenjang == 0
    longest = max((metrics.width(word, bold=bold) for word in row.teks.split()), default=0.0)
    name = metrics.width(row.teks, bold=bold) / rows * _SPARE
    others = (row.hasil, _lintas(row), " · ".join(row.tanda), *(each.uraian for each in row.indikator))
    more = max(metrics.width(each) for each in others) / 3 * _SPARE
    figures = max((metrics.width(_BULLET + ukuran(each)) for each in row.indikator), default=0.0)
    kode = metrics.width(row.kode, bold=True)
    return max(name, longest, more, figures, kode) * block.ROOM + 2 * PAD
