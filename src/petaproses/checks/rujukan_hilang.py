"""PP204 rujukan-hilang: «mendukung» menunjuk id yang tidak ada.

Mengapa: kaitan proses dengan cascading hanya berlaku bila id baris atau indikatornya ada.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
            mendukung: sas-pelayanann
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        id: sas-pelayanan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
            mendukung: sas-pelayanan
    # berkas: cascading.yaml
    cascading: Bagian
    jenjang: [Sasaran]
    pohon:
      - Sasaran: Meningkatnya pelayanan
        id: sas-pelayanan
"""

from collections.abc import Iterator
from itertools import chain

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.sunting import ejaan
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Baris, Peta, Proses, Rujukan


def find(peta: Peta) -> Iterator[Finding]:
    """Stay silent while there is no cascade yet, or a file could not be read."""
    if not (peta.utuh and peta.cascading):
        return
    near = Dekat(peta.baris_by_id)
    for rujukan, index in _lost(peta):
        yield Finding(
            rujukan.at / index,  # in a list; where the author wrote one text, the path ends at that text
            Teks("tidak ada baris atau indikator cascading dengan id {id}", id=kutip(rujukan.teks)),
            near.hint(rujukan.teks, Teks('tambahkan "id: {id}" pada baris yang dimaksud', id=tampak(rujukan.teks))),
            fix=ejaan([rujukan.at / index], rujukan.teks, near),
        )


def _lost(peta: Peta) -> Iterator[tuple[Rujukan, int]]:
    rows = (baris for cascading in peta.cascading for baris in cascading.walk() if not baris.rujuk)
    items: Iterator[Proses | Baris] = chain(peta.proses, rows)
    for item in items:
        for index, rujukan in enumerate(item.mendukung):
            if rujukan.teks not in peta.baris_by_id:
                yield rujukan, index


RULE = Rule("PP204", "rujukan-hilang", Severity.ERROR, find)
