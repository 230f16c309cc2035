"""PP606 nama-kembar: dua proses di satu lembar bernama sama.

Mengapa: dua kotak dengan nama yang sama tidak dapat dibedakan pembaca; sering kali satu proses tertulis dua kali.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan surat
          - kode: 2
            nama: pelayanan surat

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan surat masuk
          - kode: 2
            nama: Pelayanan surat keluar
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta, Proses


def find(peta: Peta) -> Iterator[Finding]:
    """Compare without regard to capitals."""
    for lembar in peta.lembar:
        first: dict[str, Proses] = {}
        for proses in lembar.proses:
            earlier = first.setdefault(proses.nama.casefold(), proses)
            if earlier is not proses and earlier.kode != proses.kode:
                yield Finding(
                    proses.at / "nama",
                    Teks(
                        "nama {nama} sudah dipakai proses {kode} di lembar ini",
                        nama=kutip(proses.nama),
                        kode=kutip(earlier.kode),
                    ),
                    Teks("bedakan namanya, atau hapus salah satu"),
                    (Related(earlier.at / "nama", Teks("yang pertama di sini")),),
                )


RULE = Rule("PP606", "nama-kembar", Severity.WARNING, find)
