"""PP005 terlalu-dalam: isi bersarang terlalu dalam.

Mengapa: peta tidak pernah bersarang lebih dari beberapa tingkat; puluhan tingkat berarti ada kurung yang tertinggal
atau berkas ini bukan peta.

Salah: puluhan kurung [ yang tidak ditutup.

Benar: daftar dengan «- » di bawah kuncinya.
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the limit."""
    for fault in peta.faults_of("terlalu-dalam"):
        yield Finding(
            fault.at,
            Teks("isi bersarang lebih dari {batas} tingkat", batas=fault["batas"]),
            Teks("hapus kurung yang berlebih; pecah lembar menjadi beberapa berkas bila memang sedalam ini"),
        )


RULE = Rule("PP005", "terlalu-dalam", Severity.ERROR, find)
