"""PP202 id-ganda: satu id dipakai oleh dua hal.

Mengapa: id adalah nama tetap yang ditunjuk «mendukung» dan «rujuk»; bila dipakai dua kali, tidak jelas mana yang
dimaksud.

Salah:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya koordinasi
        id: sasaran
      - Sasaran: Meningkatnya pelayanan
        id: sasaran

Benar:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya koordinasi
        id: sas-koordinasi
      - Sasaran: Meningkatnya pelayanan
        id: sas-pelayanan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.pemegang import baris_lengkap
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import LintasFungsi, Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Look at processes, cascade rows and indicators together, and at the steps of each map alone."""
    for bearers in (_shared(peta), *(_steps(lintas) for lintas in peta.lintas_fungsi)):
        first: dict[str, At] = {}
        for name, at in bearers:
            earlier = first.setdefault(name, at)
            if earlier is not at:
                yield Finding(
                    at / "id",
                    Teks("id {id} sudah dipakai", id=kutip(name)),
                    Teks("beri id lain; id hanya boleh dipakai sekali"),
                    (Related(earlier / "id", Teks("yang pertama di sini")),),
                )


def _shared(peta: Peta) -> Iterator[tuple[str, At]]:
    """What `mendukung` and `rujuk` may name, and ids of processes; a row that stands twice by `rujuk` counts once."""
    yield from ((proses.id, proses.at) for proses in peta.proses if proses.id)
    for cascading in peta.cascading:
        for baris in cascading.walk():
            if baris.rujuk:
                continue
            if baris.id:
                yield baris.id, baris_lengkap(baris)
            yield from ((indikator.id, indikator.at) for indikator in baris.indikator if indikator.id)


def _steps(lintas: LintasFungsi) -> Iterator[tuple[str, At]]:
    return ((langkah.id, langkah.at) for langkah in lintas.langkah)


RULE = Rule("PP202", "id-ganda", Severity.ERROR, find)
