"""PP607 lajur-dan-kelompok: lembar memakai lajur dan kelompok sekaligus.

Mengapa: kelompok menggantikan lajur pada lembar yang tidak punya pemilik lajur; keduanya tidak dapat digambar
bersama.

Salah:
    lajur:
      - pemilik: Kabag
        proses:
          - kode: 1
            nama: Penerimaan
    kelompok:
      - proses:
          - kode: 2
            nama: Penyerahan

Benar:
    lajur:
      - pemilik: Kabag
        proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Look at sheets that have both."""
    for lembar in peta.lembar:
        if lembar.lajur and lembar.kelompok:
            yield Finding(
                (lembar.at / "kelompok").at_key,
                Teks("lembar ini memakai lajur dan kelompok sekaligus"),
                Teks("pindahkan proses dari kelompok ke lajur, atau sebaliknya"),
                (Related((lembar.at / "lajur").at_key, Teks("lajur di sini")),),
            )


RULE = Rule("PP607", "lajur-dan-kelompok", Severity.ERROR, find)
