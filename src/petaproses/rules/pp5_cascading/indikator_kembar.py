"""PP510 indikator-kembar: the same indicator is written at two rows."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import LONGEST, quoted
from petaproses.peta import Baris, Cascading, Indikator, Peta
from petaproses.rules.helpers.texts import folded
from petaproses.rules.helpers.tiers import goal

_GOALS = "goals"
"""Among keys of rows, which are numbers, the whole of a cascade's goals."""


def find(peta: Peta) -> Iterator[Finding]:
    """Compare goals of one cascade, and rows below one parent, without regard to capitals and blanks."""
    for cascading in peta.cascading:
        first: dict[tuple[str, str], tuple[Baris, Indikator]] = {}
        for baris, indikator, scopes in _measured(cascading):
            name = folded(indikator.uraian)
            for scope in scopes:
                row, earlier = first.setdefault((scope, name), (baris, indikator))
                if earlier is not indikator and not _elsewhere(row, baris):
                    yield Finding(
                        indikator.at / "uraian",
                        Said("indikator {uraian} sudah tertulis", uraian=quoted(indikator.uraian)),
                        _hint(baris, indikator),
                        (Related(earlier.at / "uraian", Said("yang pertama di sini")),),
                    )
                    break


def _measured(cascading: Cascading) -> Iterator[tuple[Baris, Indikator, tuple[str, ...]]]:
    """Yield each indicator whose name says anything, with its row and where else it should not stand."""
    goals = {tier for tier, name in enumerate(cascading.jenjang) if goal(name)}
    for baris in cascading.walk():
        siblings = baris.key.rpartition(".")[0]
        scopes = (siblings, _GOALS) if baris.jenjang in goals else (siblings,)
        for indikator in baris.indikator:
            if any(map(str.isalpha, indikator.uraian)):
                yield baris, indikator, scopes


def _hint(baris: Baris, indikator: Indikator) -> Said:
    """Offer a name that says of which row the indicator is."""
    named = f"{indikator.uraian} ({' '.join(baris.teks.split()[:4])})"
    return Said("tulis hanya di satu baris, atau bedakan, misalnya {contoh}", contoh=quoted(named, 2 * LONGEST))


def _elsewhere(one: Baris, other: Baris) -> bool:
    """Tell whether two rows are two matters that the same may be measured of: two owners', or one row repeated."""
    owned = bool(one.pemilik) and bool(other.pemilik) and set(one.pemilik).isdisjoint(other.pemilik)
    return one is not other and (owned or folded(one.teks) == folded(other.teks))
