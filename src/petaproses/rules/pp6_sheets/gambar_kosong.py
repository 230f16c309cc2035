"""PP601 gambar-kosong: a sheet, map or cascade has nothing in it yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Look at sheets, maps and cascades without anything in them; silent where a part could not be read."""
    empty = [(lembar.at, Said("lembar ini belum berisi proses")) for lembar in peta.lembar if not lembar.proses]
    empty += [(lintas.at, Said("peta ini belum berisi langkah")) for lintas in peta.lintas_fungsi if not lintas.langkah]
    empty += [
        (cascading.at, Said("cascading ini belum berisi baris")) for cascading in peta.cascading if not cascading.pohon
    ]
    for at, message in (each for each in empty if not peta.has_holes(each[0])):
        yield Finding(at, message, Said("isi berkas ini, atau hapus bila tidak dipakai"))
