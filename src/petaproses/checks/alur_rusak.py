"""PP401 alur-rusak: alur tidak berbentuk «a -> b».

Mengapa: anak panah hanya dapat digambar di antara dua kode atau id; tanda panahnya diapit spasi karena kode boleh
memuat tanda -.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
    alur:
      - 1 ke 2

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
    alur:
      - 1 -> 2
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.sunting_alur import kotak, tanda_panah
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Cascading, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the line and show the form."""
    faults = list(peta.faults_of("alur-rusak"))
    boxes: dict[str, set[str]] = {}
    for gambar in peta.gambar if faults else ():
        if isinstance(gambar, Cascading):
            continue
        boxes.setdefault(gambar.at.source.name, set()).update(kotak(gambar))
    for fault in faults:
        yield Finding(
            fault.at,
            Teks("alur {teks} tidak dapat dibaca", teks=kutip(fault["teks"])),
            Teks("tulis dengan panah diapit spasi: a -> b, a -> b -> c, atau a -> b: Ya"),
            fix=tanda_panah(fault.at, fault["teks"], boxes.get(fault.at.source.name, set())),
        )


RULE = Rule("PP401", "alur-rusak", Severity.ERROR, find)
