"""PP601 gambar-kosong: a sheet, map or cascade has nothing in it yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Look at sheets, maps and cascades without anything in them; silent where a part could not be read."""
    empty = [(lembar.at, Teks("lembar ini belum berisi proses")) for lembar in peta.lembar if not lembar.proses]
    empty += [(lintas.at, Teks("peta ini belum berisi langkah")) for lintas in peta.lintas_fungsi if not lintas.langkah]
    empty += [
        (cascading.at, Teks("cascading ini belum berisi baris")) for cascading in peta.cascading if not cascading.pohon
    ]
    for at, message in (each for each in empty if not peta.berlubang(each[0])):
        yield Finding(at, message, Teks("isi berkas ini, atau hapus bila tidak dipakai"))
