"""A picture -> the same content in words: its steps in order, each with where the work goes from there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from petaproses.emit.shared.reading import places_in_order
from petaproses.peta import JENIS_CALLED, Alur, Gambar, Langkah, Lembar, LintasFungsi, Proses
from petaproses.peta.hierarchy import Hierarchy
from petaproses.table.grid import Line, Tujuan
from petaproses.table.references import pointing_to
from petaproses.text.filename import stem

_SPLITS = {"keputusan", "paralel"}
"""The kinds of steps from which the work goes several ways."""


class StepWords(NamedTuple):
    """One step: its anchor, its number where steps are counted, and its words, some of which lead elsewhere."""

    jangkar: str
    nomor: int | None
    kata: tuple[Line, ...]


class _Way(NamedTuple):
    """Where an arrow leads: its label, the words that name the next step, and whether that was passed before."""

    label: str
    kata: Line
    back: bool
    next: bool


def in_order(hierarchy: Hierarchy, gambar: Gambar) -> tuple[StepWords, ...]:
    """Return the steps of a sheet or cross-functional map in words; a cascade has none, for its rows are no work."""
    if isinstance(gambar, Lembar):
        return tuple(_of_lembar(hierarchy, gambar))
    return tuple(_of_lintas_fungsi(hierarchy, gambar)) if isinstance(gambar, LintasFungsi) else ()


def _of_lembar(hierarchy: Hierarchy, lembar: Lembar) -> Iterator[StepWords]:
    """Give the processes of a sheet as the work goes, which its lanes do not show; none where no arrow says how."""
    if not lembar.alur:
        return
    codes = [proses.kode for proses in lembar.proses]
    places = places_in_order(codes, ((alur.dari, alur.ke) for alur in lembar.alur))
    rank = {codes[place]: number for number, place in enumerate(places)}
    names = {alur.ke: Line(alur.ke) for alur in lembar.alur}
    names |= {kode: Line(kode, Tujuan(lembar.id, f"p-{stem(kode)}")) for kode in codes}
    ways = _ways(lembar.alur, rank, names)
    for place in places:
        proses = lembar.proses[place]
        name = Line(proses.nama, pointing_to(hierarchy.opens(proses.kode)))
        said = (Line(proses.kode, proses=proses.kode), Line(" "), name, *_by(hierarchy, proses), Line("."))
        onward = tuple(_onward(ways.get(proses.kode, ()), splits=False))
        yield StepWords(f"p-{stem(proses.kode)}", None, said + onward)


def _of_lintas_fungsi(hierarchy: Hierarchy, lintas: LintasFungsi) -> Iterator[StepWords]:
    rank = {step.id: number for number, step in enumerate(lintas.langkah, start=1)}
    names = {id_: Line(f"langkah {number}", Tujuan(lintas.id, f"l-{number}")) for id_, number in rank.items()}
    ways = _ways(lintas.alur, rank, names)
    for step in lintas.langkah:
        onward = ways.get(step.id, ())
        number = rank[step.id]
        said = (*_step(hierarchy, step), *_onward(onward, splits=step.jenis in _SPLITS))
        yield StepWords(f"l-{number}", number, said)


def _step(hierarchy: Hierarchy, step: Langkah) -> Iterator[Line]:
    """Say what a step is, by whom it is done, and which map it is about."""
    kind = JENIS_CALLED.get(step.jenis, step.jenis)
    name = step.nama if step.nama.casefold() != kind.casefold() else ""
    if step.jenis != "kegiatan":
        yield Line(f"{kind}: " if name else kind)
    target = hierarchy.lintas.get(step.ke_peta) or hierarchy.peta.lembar_by_induk.get(step.ke_peta or "-")
    if name:
        yield Line(name, pointing_to(target))
    yield from _by(hierarchy, step)
    if not name.endswith(("?", ".", "!")) or step.pemilik or step.pelaku:
        yield Line(".")


def _by(hierarchy: Hierarchy, what: Proses | Langkah) -> Iterator[Line]:
    owners = " dan ".join(map(hierarchy.peta.called, (*what.pemilik, *what.pelaku)))
    if owners:
        yield Line(f" (oleh {owners})")


def _ways(alur: Iterable[Alur], rank: Mapping[str, int], names: Mapping[str, Line]) -> Mapping[str, list[_Way]]:
    """Return where the arrows from each step lead, in the author's order; what has no name is no step of the
    map, and left to the rules."""
    ways: dict[str, list[_Way]] = {}
    for arrow in alur:
        if arrow.ke not in names:
            continue
        here, there = rank.get(arrow.dari, 0), rank.get(arrow.ke, 0)
        back = arrow.ke in rank and there <= here
        way = _Way(arrow.label, names[arrow.ke], back, there == here + 1)
        ways.setdefault(arrow.dari, []).append(way)
    return ways


def _onward(ways: Iterable[_Way], *, splits: bool) -> Iterator[Line]:
    """Say where the work goes; nothing where it simply goes on with what follows."""
    ways = tuple(ways)
    if not ways or (len(ways) == 1 and ways[0].next and not ways[0].label):
        return
    for number, way in enumerate(ways):
        asked = splits and way.label
        verb = f"{f'jika {way.label}, ' if asked else ''}{'kembali' if way.back else 'lanjut'} ke "
        yield Line(f" {verb[0].upper()}{verb[1:]}" if number == 0 else f"; {verb}")
        yield way.kata
        if way.label and not asked:
            yield Line(f" ({way.label})")
    yield Line(".")
