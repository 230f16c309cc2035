"""PP504 teks-kembar: teks yang sama ditulis dua kali di bawah satu induk.

Mengapa: dua baris dengan bunyi yang sama tidak dapat dibedakan dalam tabel; sering kali salah satunya salah salin.

Salah:
    cascading: Bagian
    jenjang: [Sasaran, Indikator]
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - Indikator: Jumlah fasilitasi
      - Indikator: jumlah fasilitasi

Benar:
    cascading: Bagian
    jenjang: [Sasaran, Indikator]
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - Indikator: Jumlah fasilitasi desa
      - Indikator: Jumlah fasilitasi kecamatan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.luruskan import ganti_baris
from petaproses.checks.teks import bunyi
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Baris, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Compare rows of one tier without regard to capitals and blanks; a shared row is meant to be the same."""
    for baris, earlier in _twins(peta):
        yield Finding(
            baris.at,
            Teks("{teks} sudah tertulis di bawah induk yang sama", teks=kutip(baris.teks)),
            Teks("bedakan bunyinya, atau hapus salah satu"),
            (Related(earlier.at, Teks("yang pertama di sini")),),
        )


def mend(peta: Peta) -> Peta:
    """Leave the second one out, with its ids and indicators and all below it, which may be copies too."""
    twins = {(baris.at, baris.kunci) for baris, _ in _twins(peta)}
    return ganti_baris(peta, lambda baris: None if (baris.at, baris.kunci) in twins else baris)


def _twins(peta: Peta) -> Iterator[tuple[Baris, Baris]]:
    for cascading in peta.cascading:
        for siblings in (cascading.pohon, *(baris.anak for baris in cascading.walk())):
            first: dict[tuple[int, str], Baris] = {}
            for baris in siblings if len(siblings) > 1 else ():
                if baris.rujuk:
                    continue
                earlier = first.setdefault((baris.jenjang, bunyi(baris.teks)), baris)
                if earlier is not baris:
                    yield baris, earlier


RULE = Rule("PP504", "teks-kembar", Severity.WARNING, find, mend)
