"""PP009 tag-yaml: teks diawali tanda seru tanpa tanda kutip.

Mengapa: bagi YAML kata yang diawali ! bukan teks melainkan jenis data, sehingga kata itu hilang dari peta.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Rapat
            keterangan: !penting segera

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Rapat
            keterangan: "!penting segera"
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.sunting import bentang, dalam_kutip
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the tag."""
    for fault in peta.faults_of("tag-yaml"):
        yield Finding(
            fault.at,
            Teks("{tag} dibaca sebagai jenis data YAML dan hilang dari teks", tag=kutip(fault["tag"])),
            Teks("beri tanda kutip pada seluruh teks, atau hapus bila tidak perlu"),
            fix=dalam_kutip(fault.at.source, *bentang(fault.at)) if fault["tag"].startswith("!") else None,
        )


RULE = Rule("PP009", "tag-yaml", Severity.ERROR, find)
