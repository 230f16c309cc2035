"""PP004 berkas-tak-terbaca: berkas tidak dapat dibuka.

Mengapa: berkas yang tidak dapat dibuka tidak dapat diperiksa; peta tanpa berkas itu bisa tampak benar padahal kurang.

Salah: berkas tanpa izin baca, atau berkas yang dihapus selagi diperiksa.

Benar: berkas yang boleh dibaca oleh pemakai komputer ini.
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Pass on what the operating system says."""
    for fault in peta.faults_of("berkas-tak-terbaca"):
        yield Finding(
            fault.at,
            Teks("berkas tidak dapat dibuka ({sebab})", sebab=fault["sebab"]),
            Teks("periksa izin dan letaknya, tutup program lain yang memakainya, atau keluarkan dari folder peta"),
        )


RULE = Rule("PP004", "berkas-tak-terbaca", Severity.ERROR, find)
