"""Peta -> how much of it is there (laporan cakupan): what is decomposed, what lacks owner, SOP or indicator, who hands
work to whom. All of it is information: a partial map is normal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from petaproses.language import Said
from petaproses.model.kode import sort_key
from petaproses.model.proyek import Peran
from petaproses.peta import Baris, Cascading, Indikator, LintasFungsi, Peta, Proses
from petaproses.peta.hierarchy import Hierarchy

ELSEWHERE = Said("(dipetakan di tempat lain)")
"""What stands for the name of a parent that this map does not hold."""


class Breakdown(NamedTuple):
    """Of `proses` processes on one level, how many are decomposed: have a sheet or a cross-functional map below."""

    proses: int = 0
    split: int = 0


class Branch(NamedTuple):
    """One row of the heat map: a topmost process, or a parent mapped elsewhere (without a name), and its levels."""

    kode: str
    nama: str
    breakdown: Mapping[int, Breakdown]


class Complete(NamedTuple):
    """What one process has; a SOP of a cross-functional map below it counts, and so does one of a process below."""

    proses: Proses
    pemilik: bool
    sop: bool
    indikator: bool


class Loose(NamedTuple):
    """An indicator that no process supports: a measured one, or a row of a tier of indicators."""

    cascading: Cascading
    baris: Baris
    indikator: Indikator | None

    @property
    def teks(self) -> str:
        """Its text."""
        return self.indikator.uraian if self.indikator else self.baris.teks


class Handover(NamedTuple):
    """An owner's processes and steps, and the arrows on which work leaves or reaches them from another owner."""

    pemilik: str
    proses: int = 0
    langkah: int = 0
    handed: int = 0
    received: int = 0


class Coverage(NamedTuple):
    """The report. Processes stand in order of level and code, owners as the register orders them."""

    level: tuple[int, ...]
    branches: tuple[Branch, ...]
    proses: tuple[Complete, ...]
    indikator: int
    loose_indikator: tuple[Loose, ...]
    idle_peran: tuple[Peran, ...]
    handovers: tuple[Handover, ...]

    def without(self, what: str) -> tuple[Proses, ...]:
        """Return the processes without an owner, a SOP or an indicator (`pemilik`, `sop`, `indikator`)."""
        return tuple(each.proses for each in self.proses if not getattr(each, what))

    def breakdown(self, level: int) -> Breakdown:
        """Return how much of a whole level is decomposed."""
        found = [branch.breakdown[level] for branch in self.branches if level in branch.breakdown]
        return Breakdown(sum(each.proses for each in found), sum(each.split for each in found))


def coverage_of(peta: Peta) -> Coverage:
    """Measure a map; of two processes with one code the first counts."""
    hierarchy = Hierarchy.of(peta)
    proses = sorted(peta.by_kode.values(), key=lambda each: (each.level, sort_key(each.kode)))
    alone, total = _indicators(peta)
    owners = {key for each in proses for key in each.pemilik}
    return Coverage(
        level=tuple(sorted({each.level for each in proses})),
        branches=tuple(_branches(hierarchy, proses)),
        proses=tuple(_complete(hierarchy, proses)),
        indikator=total,
        loose_indikator=alone,
        idle_peran=tuple(each for key, each in peta.proyek.peran.items() if key not in owners and not each.luar),
        handovers=tuple(_handed(peta, proses)),
    )


def _branches(hierarchy: Hierarchy, proses: list[Proses]) -> Iterator[Branch]:
    """Give each topmost code with what lies below it, in natural order."""
    peta = hierarchy.peta
    counts: dict[str, dict[int, Breakdown]] = {}
    for each in proses:
        levels = counts.setdefault(topmost(peta, each), {})
        found = levels.get(each.level, Breakdown())
        levels[each.level] = Breakdown(found.proses + 1, found.split + (hierarchy.opens(each.kode) is not None))
    for kode in sorted(counts, key=sort_key):
        top = peta.by_kode.get(kode)
        yield Branch(kode, top.nama if top else "", counts[kode])


def topmost(peta: Peta, proses: Proses) -> str:
    """Return the code at the top of a process's parents, its own if it has none; a circle ends where it closes."""
    seen = {proses.kode}
    kode = proses.kode
    while (above := peta.by_kode[kode].induk) is not None and above not in seen:
        if above not in peta.by_kode:
            return above
        seen.add(above)
        kode = above
    return kode


def _complete(hierarchy: Hierarchy, proses: list[Proses]) -> Iterator[Complete]:
    with_sop = {each.kode for each in proses if each.sop or any(map(_has_sop, hierarchy.lintas_under(each.kode)))}
    for kode in tuple(with_sop):
        above = hierarchy.peta.by_kode.get(hierarchy.peta.by_kode[kode].induk or "")
        while above is not None and above.kode not in with_sop:
            with_sop.add(above.kode)
            above = hierarchy.peta.by_kode.get(above.induk or "")
    for each in proses:
        measured = any(_measures(hierarchy.peta, rujukan.teks) for rujukan in each.mendukung)
        yield Complete(each, bool(each.pemilik), each.kode in with_sop, measured)


def _has_sop(lintas: LintasFungsi) -> bool:
    return bool(lintas.sop)


def _measures(peta: Peta, word: str) -> bool:
    """Tell whether a reference means an indicator, or a row that has some."""
    cascading, baris, indikator = peta.baris_by_id.get(word, (None, None, None))
    if cascading is None or baris is None:
        return False
    return indikator is not None or bool(baris.indikator) or cascading.at_jenjang(baris, "indikator")


def _indicators(peta: Peta) -> tuple[tuple[Loose, ...], int]:
    """Return the indicators that no process supports, directly or by their row, and how many there are in all."""
    meant = [peta.baris_by_id.get(rujukan.teks) for proses in peta.proses for rujukan in proses.mendukung]
    supported = {id(each[2] or each[1]) for each in meant if each}
    every = [
        Loose(cascading, baris, indikator)
        for cascading in peta.cascading
        for baris in cascading.walk()
        if not baris.rujuk
        for indikator in (*baris.indikator, *((None,) if cascading.at_jenjang(baris, "indikator") else ()))
    ]
    loose = (each for each in every if not {id(each.baris), id(each.indikator or each.baris)} & supported)
    return tuple(loose), len(every)


def _handed(peta: Peta, proses: list[Proses]) -> Iterator[Handover]:
    """Give what each owner has and hands over; two boxes with an owner in common hand nothing over."""
    owned = Counter(key for each in proses for key in each.pemilik)
    steps = Counter(key for lintas in peta.lintas_fungsi for langkah in lintas.langkah for key in langkah.pemilik)
    given: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for dari, ke in _arrows(peta):
        if dari and ke and not {*dari} & {*ke}:
            given.update(dari)
            taken.update(ke)
    met = dict.fromkeys((*owned, *steps))
    known = [key for key in peta.proyek.peran if key in met]
    for key in (*known, *(key for key in met if key not in peta.proyek.peran)):
        yield Handover(key, owned[key], steps[key], given[key], taken[key])


def _arrows(peta: Peta) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the owners at both ends of each arrow; none where it leads to a box that is not there."""
    for lembar in peta.lembar:
        owners = {each.kode: each.pemilik for each in lembar.proses}
        yield from ((owners.get(alur.dari, ()), owners.get(alur.ke, ())) for alur in lembar.alur)
    for lintas in peta.lintas_fungsi:
        owners = {each.id: each.pemilik for each in lintas.langkah}
        yield from ((owners.get(alur.dari, ()), owners.get(alur.ke, ())) for alur in lintas.alur)
