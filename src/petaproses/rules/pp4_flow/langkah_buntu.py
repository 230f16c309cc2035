"""PP414 langkah-buntu: dari langkah ini tidak ada jalan ke selesai.

Mengapa: pekerjaan yang sampai di langkah itu tidak pernah berakhir; biasanya satu anak panah tertinggal, atau
putarannya tidak punya jalan keluar.

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
      - id: mulai
        jenis: mulai
        pemilik: Loket
        nama: Mulai
      - id: cek
        jenis: keputusan
        pemilik: Loket
        nama: Berkas lengkap?
      - id: lengkapi
        pemilik: Loket
        nama: Melengkapi berkas
      - id: selesai
        jenis: selesai
        pemilik: Loket
        nama: Selesai
    alur:
      - mulai -> cek
      - cek -> selesai: Ya
      - cek -> lengkapi: Tidak

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
      - id: mulai
        jenis: mulai
        pemilik: Loket
        nama: Mulai
      - id: cek
        jenis: keputusan
        pemilik: Loket
        nama: Berkas lengkap?
      - id: lengkapi
        pemilik: Loket
        nama: Melengkapi berkas
      - id: selesai
        jenis: selesai
        pemilik: Loket
        nama: Selesai
    alur:
      - mulai -> cek
      - cek -> selesai: Ya
      - cek -> lengkapi: Tidak
      - lengkapi -> cek
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.reach import Jangkauan


def find(peta: Peta) -> Iterator[Finding]:
    """Tell where each part ends that leads nowhere; silent where a step cannot be reached, often for the same arrow."""
    for jangkauan in Jangkauan.semua(peta):
        for langkah in () if jangkauan.tak_tercapai() else jangkauan.buntu():
            yield Finding(
                langkah.at / "id",
                Teks("dari langkah {nama} tidak ada jalan ke selesai", nama=kutip(langkah.nama or langkah.id)),
                Teks('tulis panah dari langkah ini di alur: "{dari} -> ..."', dari=tampak(langkah.id)),
            )


RULE = Rule("PP414", "langkah-buntu", Severity.WARNING, find)
