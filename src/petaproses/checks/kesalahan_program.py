"""PP901 kesalahan-program: petaproses sendiri yang salah, bukan peta Anda.

Mengapa: tidak ada isi peta yang boleh membuat petaproses berhenti. Bila itu terjadi, petaproses keluar dengan kode 3,
dan tidak ada berkas yang setengah tertulis.

Yang dapat dilakukan: jalankan lagi dengan PETAPROSES_DEBUG=1, lalu laporkan keluarannya beserta berkas petanya.
"""

from collections.abc import Iterator

from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(_: Peta) -> Iterator[Finding]:
    """Nothing: no rule can find our own bugs. It stands here for its page."""
    return iter(())


OURS = Rule("PP901", "kesalahan-program", Severity.ERROR, find)
