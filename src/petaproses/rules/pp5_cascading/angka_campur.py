"""PP508 angka-campur: decimal commas and points are mixed in one cascade."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted, in_quotes, shown
from petaproses.peta import Indikator, Peta
from petaproses.rules.helpers.edits_figures import decimal_comma
from petaproses.rules.helpers.figures import Figure, series_of
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Look at base and targets of each indicator together, where some figure of the cascade has a decimal comma."""
    for cascading in peta.cascading:
        series = [
            (item, figures)
            for baris in cascading.walk()
            for item in baris.indikator
            if (figures := series_of(dict(item.awal), dict(item.target)))
        ]
        if any(figure.decimal == "," for _, figures in series for _, figure in figures):
            for item, figures in series:
                odd = [year for year, figure in figures if figure.decimal == "."]
                if odd:
                    yield _finding(peta, item, figures, odd)


def _finding(peta: Peta, item: Indikator, figures: list[tuple[str, Figure]], odd: list[str]) -> Finding:
    texts = tuple(item.target.get(year, item.awal.get(year, "")) for year in odd)
    mixed = any(figure.decimal == "," for _, figure in figures)
    facts = {"angka": all_quoted(texts, 3)}
    return Finding(
        _at(item, odd[0]),
        Said("angka {angka} memakai titik desimal, angka lain dalam deret ini memakai koma", **facts)
        if mixed
        else Said("angka {angka} memakai titik desimal, angka lain di cascading ini memakai koma", **facts),
        Said("tulis {angka}", angka=shown(in_quotes(texts[0].replace(".", ",")))),
        beside(_at(item, year) for year in odd[1:]),
        decimal_comma(item, peta.proyek.tahun),
    )


def _at(item: Indikator, year: str) -> At:
    return item.at / ("target" if year in item.target else "awal") / year
