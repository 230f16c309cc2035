"""PP510 indikator-kembar: indikator yang sama ditulis di dua baris.

Mengapa: satu indikator mengukur satu sasaran; bila berdiri di dua sasaran, capaiannya terhitung dua kali.

Salah:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan masyarakat
      - Sasaran: Meningkatnya koordinasi
        indikator:
          - uraian: Indeks Kepuasan Masyarakat

Benar:
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        indikator:
          - uraian: Indeks kepuasan masyarakat
      - Sasaran: Meningkatnya koordinasi
        indikator:
          - uraian: Persentase rapat yang ditindaklanjuti
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.teks import bunyi
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Indikator, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Compare within one cascade, without regard to capitals and blanks."""
    for cascading in peta.cascading:
        first: dict[str, Indikator] = {}
        for indikator in (item for baris in cascading.walk() for item in baris.indikator):
            earlier = first.setdefault(bunyi(indikator.uraian), indikator)
            if earlier is not indikator:
                yield Finding(
                    indikator.at / "uraian",
                    Teks("indikator {uraian} sudah tertulis", uraian=kutip(indikator.uraian)),
                    Teks("bedakan bunyinya, atau tulis hanya di satu baris"),
                    (Related(earlier.at / "uraian", Teks("yang pertama di sini")),),
                )


RULE = Rule("PP510", "indikator-kembar", Severity.WARNING, find)
