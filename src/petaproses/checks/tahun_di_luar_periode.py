"""PP511 tahun-di-luar-periode: target untuk tahun di luar periode.

Mengapa: target dan pagu berlaku dalam periode peta; tahun di luarnya biasanya salah ketik atau sisa periode lama.

Salah:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    periode: 2025-2029
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2052: "80"}

Benar:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    periode: 2025-2029
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan
            target: {2025: "80"}
"""

from collections.abc import Iterator, Mapping

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.luruskan import ganti_baris
from petaproses.checks.pemegang import baris_lengkap
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Baris, Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a year, at its first place; one for all when it is the period that is wrong."""
    outside = _outside(peta)
    if not outside:
        return
    awal, akhir = tampak(peta.proyek.tahun[0]), tampak(peta.proyek.tahun[-1])
    if _period_is_wrong(peta):
        at, *others = [at for places in outside.values() for at in places]
        yield Finding(
            at,
            Teks("tidak satu pun tahun target dan pagu berada dalam periode {awal}-{akhir}", awal=awal, akhir=akhir),
            Teks('betulkan "periode" di berkas proyek'),
            tuple(Related(other, Teks("juga di sini")) for other in others[:3]),
        )
        return
    for year, (at, *others) in outside.items():
        yield Finding(
            at,
            Teks("tahun {tahun} di luar periode {awal}-{akhir}", tahun=kutip(year), awal=awal, akhir=akhir),
            Teks("betulkan tahunnya, atau periode di berkas proyek"),
            tuple(Related(other, Teks("juga di sini")) for other in others[:3]),
        )


def mend(peta: Peta) -> Peta:
    """Leave the years out that are outside; all figures where the period is wrong, since lists were spread over it."""
    years = frozenset() if _period_is_wrong(peta) else frozenset(peta.proyek.tahun)

    def within(figures: Mapping[str, str]) -> dict[str, str]:
        return {year: text for year, text in figures.items() if year in years}

    def straight(baris: Baris) -> Baris:
        indikator = (item._replace(target=within(item.target)) for item in baris.indikator)
        return baris._replace(pagu=within(baris.pagu), indikator=tuple(indikator))

    return ganti_baris(peta, straight)


def _period_is_wrong(peta: Peta) -> bool:
    """Tell whether several years are outside the period, and none that is written out is within."""
    years = set(peta.proyek.tahun)
    written = {year for year, at in _figures(peta) if _written_out(at, year)}
    return len(written) > 1 and written.isdisjoint(years)


def _outside(peta: Peta) -> dict[str, list[At]]:
    """Return the years outside the period with their places; none where the period names no years."""
    years = peta.proyek.tahun
    found: dict[str, list[At]] = {}
    for year, at in _figures(peta) if years else ():
        if year not in years:
            found.setdefault(year, []).append(at)
    return found


def _figures(peta: Peta) -> Iterator[tuple[str, At]]:
    """Go through the years of all targets and budgets; a base may be older."""
    for baris in (baris for cascading in peta.cascading for baris in cascading.walk()):
        yield from ((year, (baris_lengkap(baris) / "pagu" / year).at_key) for year in baris.pagu)
        for indikator in baris.indikator:
            yield from ((year, (indikator.at / "target" / year).at_key) for year in indikator.target)


def _written_out(at: At, year: str) -> bool:
    """Tell whether an author wrote the year, not a list that is spread over the period."""
    span = at.span
    return at.source.lines[span.line - 1][span.column - 1 :].lstrip("\"'").startswith(year)


RULE = Rule("PP511", "tahun-di-luar-periode", Severity.WARNING, find, mend)
