"""PP008 kunci-bukan-teks: a key is a list or a mapping, not a text."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Point at the bracket that stands where a key should."""
    for fault in peta.faults_of("kunci-bukan-teks"):
        yield Finding(
            fault.at,
            Said("kunci harus berupa teks, bukan daftar atau pasangan"),
            Said("beri tanda kutip bila kurung ini bagian dari teks, atau hapus titik dua sesudah kurung tutupnya"),
        )
