"""PP301 induk-hilang: induk tidak ada di peta.

Mengapa: sebuah lembar menguraikan satu proses. Proses itu harus ada di lembar di atasnya, atau didaftar di «akar»
pada berkas proyek bila dipetakan unit lain.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 10
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 11
    kelompok:
      - proses:
          - kode: 11.1
            nama: Penerimaan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 10
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 10
    kelompok:
      - proses:
          - kode: 10.1
            nama: Penerimaan
"""

from collections.abc import Iterator
from functools import partial

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.sunting import ejaan
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Cascading, Lembar, LintasFungsi, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the parents of sheets and cross-functional maps; a parent may be mapped elsewhere."""
    if not peta.utuh:
        return
    akar = set(peta.proyek.akar)
    elsewhere = akar.union(filter(None, map(peta.proyek.kode.induk, akar)))
    maps = {name for lintas in peta.lintas_fungsi for name in (lintas.id, lintas.kode)}
    known = peta.by_kode.keys() | elsewhere
    near = Dekat(peta.by_kode)
    for gambar in (gambar for gambar in peta.gambar if not isinstance(gambar, Cascading)):
        induk = gambar.induk
        if induk is None or induk in known or (isinstance(gambar, LintasFungsi) and induk in maps):
            continue
        yield Finding(
            gambar.at / "induk",
            Teks("induk {induk} tidak ada di peta", induk=kutip(induk)),
            near.hint(
                induk,
                Teks(
                    "tulis proses {induk} di lembar atasnya, atau tambahkan di akar bila milik unit lain",
                    induk=tampak(induk),
                ),
            ),
            fix=ejaan([gambar.at / "induk"], induk, near, partial(_fits, gambar, peta)),
        )


def _fits(gambar: Lembar | LintasFungsi, peta: Peta, induk: str) -> bool:
    """Tell whether a process may be the parent that was meant: all codes of the sheet continue it."""
    profil = peta.proyek.kode
    return isinstance(gambar, LintasFungsi) or all(profil.induk(proses.kode) == induk for proses in gambar.proses)


RULE = Rule("PP301", "induk-hilang", Severity.ERROR, find)
