"""PP610 teks-pengisi: nama hanya berisi pengisi tempat.

Mengapa: tanda seperti ..., xxx, atau N/A ikut tercetak di peta yang disahkan, dan «Tidak termasuk sasaran RPJMD»
bukan induk yang sesungguhnya.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
          - kode: 2
            nama: ...

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
          - kode: 2
            nama: Pengelolaan pengaduan
"""

import re
from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import At

_PENGISI = re.compile(
    r"\s*(?:[-–—.…_?*/\s]+|x{2,}|n/a|t\.?b\.?[ad]\.?|todo|fixme|kosong|isi di sini"
    r"|(?:belum|tidak) (?:ada|diisi|diketahui|ditentukan)|tidak termasuk .*|lorem ipsum.*)\s*",
    re.IGNORECASE,
)


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the names of processes, steps, rows and indicators."""
    for teks, at, key in _names(peta):
        if _PENGISI.fullmatch(teks):
            yield Finding(
                at / key if key else at,
                Teks("{teks} hanya pengisi tempat", teks=kutip(teks)),
                Teks("tulis namanya, atau hapus sampai ada isinya"),
            )


def _names(peta: Peta) -> Iterator[tuple[str, At, str]]:
    for proses in peta.proses:
        yield proses.nama, proses.at, "nama"
    for lintas in peta.lintas_fungsi:
        yield from ((langkah.nama, langkah.at, "nama") for langkah in lintas.langkah if langkah.nama)
    for baris in (baris for cascading in peta.cascading for baris in cascading.walk() if not baris.rujuk):
        yield baris.teks, baris.at, ""
        yield from ((item.uraian, item.at, "uraian") for item in baris.indikator)


RULE = Rule("PP610", "teks-pengisi", Severity.HINT, find)
