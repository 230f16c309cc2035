"""PP511 tahun-di-luar-periode: a target for a year outside the period."""

from collections.abc import Iterator, Mapping

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Baris, Indikator, Peta
from petaproses.rules.helpers.holders import whole_baris
from petaproses.rules.helpers.rows import every_baris
from petaproses.rules.helpers.straighten import with_baris
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a year, at its first place; one for all when it is the period that is wrong."""
    outside = _outside(peta)
    if not outside:
        return
    awal, last = shown(peta.proyek.tahun[0]), shown(peta.proyek.tahun[-1])
    if _period_is_wrong(peta):
        at, *others = [at for places in outside.values() for at in places]
        yield Finding(
            at,
            Said("tidak satu pun tahun target dan pagu berada dalam periode {awal}-{akhir}", awal=awal, akhir=last),
            Said('betulkan "periode" di berkas proyek'),
            beside(others),
        )
        return
    for year, (at, *others) in outside.items():
        yield Finding(
            at,
            Said("tahun {tahun} di luar periode {awal}-{akhir}", tahun=quoted(year), awal=awal, akhir=last),
            Said("betulkan tahunnya, atau periode di berkas proyek"),
            beside(others),
        )


def mend(peta: Peta) -> Peta:
    """Leave a year out where it may be mistyped for one of the period that its series lacks; what is right beside it is
    still to be looked at. Where the period is wrong, lists that were spread over it can't be put behind a base."""
    years = frozenset(peta.proyek.tahun)
    carried = _carried(peta)
    wrong = _period_is_wrong(peta)

    def within(figures: Mapping[str, str]) -> Mapping[str, str]:
        if wrong or years.issubset(figures):
            return figures
        return {year: text for year, text in figures.items() if year in years or year in carried}

    def measured(item: Indikator) -> Indikator:
        spread = wrong and any(not _written_out((item.at / "target" / year).at_key, year) for year in item.target)
        return item._replace(target=within(item.target), awal={} if spread else item.awal)

    def straight(baris: Baris) -> Baris:
        return baris._replace(pagu=within(baris.pagu), indikator=tuple(map(measured, baris.indikator)))

    return with_baris(peta, straight)


def _carried(peta: Peta) -> set[str]:
    """Return the years next to the period that most series have: they are meant."""
    years = peta.proyek.tahun
    if not years or not (years[0].isdecimal() and years[-1].isdecimal()):
        return set()
    series = [figures for figures in _series(peta) if figures]
    beside = {str(int(years[0]) - 1), str(int(years[-1]) + 1)}
    return {year for year in beside if 2 * sum(year in figures for figures in series) > len(series)}


def _period_is_wrong(peta: Peta) -> bool:
    """Tell whether several years are outside the period, and none that is written out is within."""
    years = set(peta.proyek.tahun)
    written = {year for year, at in _figures(peta) if _written_out(at, year)}
    return len(written) > 1 and written.isdisjoint(years)


def _outside(peta: Peta) -> dict[str, list[At]]:
    """Return the years outside the period with their places; none where the period names no years."""
    years = peta.proyek.tahun
    known = _carried(peta).union(years)
    found: dict[str, list[At]] = {}
    for year, at in _figures(peta) if years else ():
        if year not in known:
            found.setdefault(year, []).append(at)
    return found


def _series(peta: Peta) -> Iterator[Mapping[str, str]]:
    for baris in every_baris(peta):
        yield baris.pagu
        yield from (indikator.target for indikator in baris.indikator)


def _figures(peta: Peta) -> Iterator[tuple[str, At]]:
    """Go through the years of all targets and budgets; a base may be older."""
    for baris in every_baris(peta):
        yield from ((year, (whole_baris(baris) / "pagu" / year).at_key) for year in baris.pagu)
        for indikator in baris.indikator:
            yield from ((year, (indikator.at / "target" / year).at_key) for year in indikator.target)


def _written_out(at: At, year: str) -> bool:
    """Tell whether an author wrote the year, not a list that is spread over the period."""
    span = at.span
    return at.source.lines[span.line - 1][span.column - 1 :].lstrip("\"'").startswith(year)
