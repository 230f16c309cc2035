"""PP403 ujung-alur-hilang: alur menuju kotak yang tidak ada di lembar ini.

Mengapa: anak panah digambar di antara dua kotak pada lembar yang sama.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
    alur:
      - 1 -> 3

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
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip
from petaproses.checks.sunting_alur import kotak, ujung
from petaproses.checks.teks import tepat
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Cascading, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Tell each unknown end once for each line of flow."""
    for gambar in (gambar for gambar in peta.gambar if not isinstance(gambar, Cascading)):
        known = kotak(gambar)
        ends = {(end, alur.at): end for alur in gambar.alur for end in (alur.dari, alur.ke) if end not in known}
        near = Dekat(known) if ends else None
        for end, at in ends:
            elsewhere = peta.by_kode.get(end)
            told = (
                Teks("ujung alur {ujung} ada di lembar lain", ujung=kutip(end))
                if elsewhere
                else Teks("ujung alur {ujung} tidak ada di lembar ini", ujung=kutip(end))
            )
            guess = near if not elsewhere else None
            yield Finding(
                tepat(at, end),
                told,
                guess.hint(end, _HINT) if guess else _HINT,
                fix=ujung(at, end, guess) if guess else None,
            )


_HINT = Teks("tulis kode atau id kotak pada lembar ini; ke lembar lain pakai langkah penghubung")


RULE = Rule("PP403", "ujung-alur-hilang", Severity.ERROR, find)
