"""PP201 proyek-ganda: satu keterangan proyek ditulis di dua berkas.

Mengapa: instansi, periode, kode, dan kertas berlaku untuk semua peta, jadi hanya boleh ditulis sekali.

Salah:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    # berkas: proyek.yaml
    instansi: Pemerintah Kabupaten Lain

Benar:
    # berkas: peta.yaml
    instansi: Pemerintah Kabupaten Contoh
    # berkas: peran.yaml
    peran:
      Kabag: Kepala Bagian
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Show both places."""
    for fault in peta.faults_of("proyek-ganda"):
        yield Finding(
            fault.at,
            Teks("{kunci} sudah ditulis di berkas proyek lain", kunci=kutip(fault["kunci"])),
            Teks("hapus salah satu"),
            (Related(fault["pertama"], Teks("yang pertama di sini")),),
        )


RULE = Rule("PP201", "proyek-ganda", Severity.ERROR, find)
