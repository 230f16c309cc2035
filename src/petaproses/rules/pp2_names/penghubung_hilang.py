"""PP210 penghubung-hilang: penghubung menuju peta yang tidak ada.

Mengapa: penghubung beda halaman membawa pembaca ke peta lain; peta itu harus ada.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: lf-pelayanan.yaml
    jenis: lintas-fungsi
    induk: 1
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
      - id: lanjut
        jenis: penghubung
        pemilik: Loket
        nama: Penyerahan
        ke_peta: lf-penyerahan
    alur:
      - terima -> lanjut

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: lf-pelayanan.yaml
    jenis: lintas-fungsi
    induk: 1
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
      - id: lanjut
        jenis: penghubung
        pemilik: Loket
        nama: Penyerahan
        ke_peta: lf-penyerahan
    alur:
      - terima -> lanjut
    # berkas: lf-penyerahan.yaml
    jenis: lintas-fungsi
    induk: 1
    langkah:
      - id: serahkan
        pemilik: Loket
        nama: Menyerahkan surat
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import ejaan


def find(peta: Peta) -> Iterator[Finding]:
    """A target may be a picture's id, a map's code, or a process that has a sheet."""
    known = {gambar.id for gambar in peta.gambar} | {lintas.kode for lintas in peta.lintas_fungsi if lintas.kode}
    near = Dekat(sorted(known))
    for lintas in peta.lintas_fungsi:
        for langkah in lintas.langkah:
            if langkah.ke_peta and langkah.ke_peta not in known and not peta.mungkin(langkah.ke_peta):
                yield Finding(
                    langkah.at / "ke_peta",
                    Teks("peta {ke_peta} tidak ada", ke_peta=kutip(langkah.ke_peta)),
                    near.hint(langkah.ke_peta, Teks("tulis kode atau nama berkas peta yang dituju")),
                    fix=ejaan([langkah.at / "ke_peta"], langkah.ke_peta, near),
                )


RULE = Rule("PP210", "penghubung-hilang", Severity.ERROR, find)
