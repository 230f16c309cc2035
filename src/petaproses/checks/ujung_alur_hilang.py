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
from petaproses.checks.teks import tepat
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Cascading, Lembar, LintasFungsi, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Tell each unknown end once for each line of flow."""
    for gambar in (gambar for gambar in peta.gambar if not isinstance(gambar, Cascading)):
        known = _boxes(gambar)
        ends = {(end, alur.at): end for alur in gambar.alur for end in (alur.dari, alur.ke) if end not in known}
        near = Dekat(known) if ends else None
        for end, at in ends:
            elsewhere = peta.by_kode.get(end)
            told = (
                Teks("ujung alur {ujung} ada di lembar lain", ujung=kutip(end))
                if elsewhere
                else Teks("ujung alur {ujung} tidak ada di lembar ini", ujung=kutip(end))
            )
            yield Finding(tepat(at, end), told, near.hint(end, _HINT) if near and not elsewhere else _HINT)


_HINT = Teks("tulis kode atau id kotak pada lembar ini; ke lembar lain pakai langkah penghubung")


def _boxes(gambar: Lembar | LintasFungsi) -> dict[str, None]:
    """The codes or step ids that arrows may name, in order."""
    if isinstance(gambar, Lembar):
        return dict.fromkeys(proses.kode for proses in gambar.proses)
    return dict.fromkeys(langkah.id for langkah in gambar.langkah)


RULE = Rule("PP403", "ujung-alur-hilang", Severity.ERROR, find)
