"""PP603 nama-kelewat-panjang: teks dalam kotak tidak mungkin muat.

Mengapa: teks lebih dari 1.000 huruf tidak dapat digambar dengan huruf yang terbaca di kertas mana pun.

Salah: nama proses yang berisi satu halaman uraian.

Benar: nama yang pendek, dan uraian lengkap di «keterangan».
"""

from collections.abc import Iterator

from petaproses.bahasa import Bilangan, Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.label import KELEWAT_PANJANG, label_panjang
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the length."""
    for at, text in label_panjang(peta):
        if len(text) > KELEWAT_PANJANG:
            yield Finding(
                at,
                Teks(
                    "teks {teks} sepanjang {panjang} huruf, lebih dari {batas}",
                    teks=kutip(text),
                    panjang=Bilangan(len(text)),
                    batas=Bilangan(KELEWAT_PANJANG),
                ),
                Teks("pendekkan teksnya, pindahkan uraiannya ke keterangan"),
            )


RULE = Rule("PP603", "nama-kelewat-panjang", Severity.ERROR, find)
