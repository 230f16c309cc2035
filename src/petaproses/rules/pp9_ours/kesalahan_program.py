"""PP901 kesalahan-program: petaproses sendiri yang salah, bukan peta Anda.

Mengapa: tidak ada isi peta yang boleh membuat petaproses berhenti. Bila sebuah aturan, gambar, tabel, atau halaman
gagal karenanya, yang lain tetap diperiksa dan dibuat, petaproses keluar dengan kode 3, dan tidak ada berkas yang
setengah tertulis.

Yang dapat dilakukan: jalankan lagi dengan PETAPROSES_DEBUG=1, lalu laporkan keluarannya beserta berkas petanya.
"""

from collections.abc import Iterator

from petaproses.findings.crash import Crash
from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta
from petaproses.text.source import At, Source


def find(_: Peta) -> Iterator[Finding]:
    """Nothing: no rule can find our own bugs. It stands here for its page."""
    return iter(())


OURS = Rule("PP901", "kesalahan-program", Severity.ERROR, find)


def failed(rule: Rule, error: Exception, peta: Peta) -> Finding:
    """Return what is said of a rule that failed, at the place it was looking at if that is known."""
    crash = Crash.of(error)
    places = (*(At(source) for source in peta.sources), *(fault.at for fault in peta.faults), At(Source("", "")))
    return Finding(
        crash.at or places[0],
        Teks(
            "aturan {aturan} gagal karena kesalahan petaproses sendiri, bukan kesalahan Anda: {jenis} di {tempat}",
            aturan=f"{rule.code} {rule.name}",
            jenis=crash.jenis,
            tempat=crash.tempat,
        ),
        Teks("laporkan dengan menyertakan berkas petanya; aturan lain tetap diperiksa"),
    )
