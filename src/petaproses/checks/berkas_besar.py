"""PP003 berkas-besar: berkas terlalu besar untuk sebuah peta.

Mengapa: peta seluruh kabupaten pun hanya beberapa ratus kilobita; berkas yang jauh lebih besar hampir pasti bukan peta.

Salah: data atau gambar yang tersimpan dengan nama .yaml di folder peta.

Benar: satu berkas untuk setiap lembar.
"""

from collections.abc import Iterator

from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the size and the limit in megabytes."""
    for fault in peta.faults_of("berkas-besar"):
        size, limit = (f"{fault[fact] / 1_000_000:.1f}".replace(".", ",") for fact in ("ukuran", "batas"))
        yield Finding(
            fault.at,
            f"berkas sebesar {size} MB, lebih dari batas {limit} MB",
            "pecah menjadi satu berkas untuk setiap lembar, atau keluarkan dari folder peta",
        )


RULE = Rule("PP003", "berkas-besar", Severity.ERROR, find)
