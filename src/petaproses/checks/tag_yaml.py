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
from petaproses.checks.kutip import berkutip, kutip, tampak
from petaproses.checks.sunting import bentang, dalam_kutip
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta

_STANDARD = "tag:yaml.org,2002:"


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the tag."""
    for fault in peta.faults_of("tag-yaml"):
        yield Finding(
            fault.at,
            Teks(
                "{tag} dibaca sebagai jenis data YAML dan hilang dari teks",
                tag=kutip(fault["tag"].replace(_STANDARD, "!!")),
            ),
            Teks("beri tanda kutip: {teks}", teks=tampak(berkutip(fault["teks"])))
            if fault["teks"]
            else Teks("beri tanda kutip pada seluruh teks, atau hapus bila tidak perlu"),
            fix=dalam_kutip(fault.at.source, *bentang(fault.at)) if fault["teks"] else None,
        )


RULE = Rule("PP009", "tag-yaml", Severity.ERROR, find)
