"""PP602 nama-panjang: teks dalam kotak terlalu panjang.

Mengapa: teks lebih dari 160 huruf membuat kotaknya besar dan hurufnya kecil; uraian lengkap punya tempat di
«keterangan».

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: >-
              Pelayanan surat keterangan bagi warga yang pindah, warga yang datang, warga yang menikah,
              warga yang lahir, dan warga yang meninggal, di kantor kecamatan maupun di desa dan kelurahan

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan surat keterangan
"""

from collections.abc import Iterator

from petaproses.bahasa import Bilangan, Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.label import KELEWAT_PANJANG, PANJANG, label_panjang
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the length."""
    for at, text in label_panjang(peta):
        if len(text) <= KELEWAT_PANJANG:
            yield Finding(
                at,
                Teks(
                    "teks {teks} sepanjang {panjang} huruf, lebih dari {batas}",
                    teks=kutip(text),
                    panjang=Bilangan(len(text)),
                    batas=Bilangan(PANJANG),
                ),
                Teks("pendekkan teksnya, pindahkan uraiannya ke keterangan"),
            )


RULE = Rule("PP602", "nama-panjang", Severity.WARNING, find)
