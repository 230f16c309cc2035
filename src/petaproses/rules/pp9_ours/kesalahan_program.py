"""PP901 kesalahan-program: the mistake is in petaproses itself, not in your map."""

from petaproses.findings.crash import Crash
from petaproses.findings.record import Finding, Rule
from petaproses.language import Said
from petaproses.peta import Peta
from petaproses.text.source import At, Source


def failed(rule: Rule, error: Exception, peta: Peta) -> Finding:
    """Return what is said of a rule that failed, at the place it was looking at if that is known."""
    crash = Crash.of(error)
    places = (*(At(source) for source in peta.sources), *(fault.at for fault in peta.faults), At(Source("", "")))
    return Finding(
        crash.at or places[0],
        Said(
            "aturan {aturan} gagal karena kesalahan petaproses sendiri, bukan kesalahan Anda: {jenis} di {tempat}",
            aturan=f"{rule.code} {rule.name}",
            jenis=crash.jenis,
            tempat=crash.place,
        ),
        Said("laporkan dengan menyertakan berkas petanya; aturan lain tetap diperiksa"),
    )
