"""PP413 langkah-tak-tercapai: langkah tidak dapat dicapai dari mulai.

Mengapa: pekerjaan yang berjalan dari mulai tidak pernah sampai ke langkah itu; biasanya satu anak panah menuju langkah
itu tertinggal.

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
      - cek -> selesai: Tidak
      - lengkapi -> cek

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

from petaproses.findings.record import Finding, Related, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.reach import Jangkauan


def find(peta: Peta) -> Iterator[Finding]:
    """Tell where each part begins that nothing leads to; silent where the flow is broken in another way."""
    for jangkauan in Jangkauan.semua(peta):
        dead = jangkauan.buntu()
        for langkah in jangkauan.tak_tercapai():
            nama = kutip(langkah.nama or langkah.id)
            yield Finding(
                langkah.at / "id",
                Teks("langkah {nama} tidak dapat dicapai dari mulai", nama=nama),
                Teks(
                    'tulis panah menuju langkah ini di alur: "{dari} -> {ke}"',
                    dari=tampak(dead[0].id),
                    ke=tampak(langkah.id),
                )
                if len(dead) == 1
                else Teks('tulis panah menuju langkah ini di alur: "... -> {ke}"', ke=tampak(langkah.id)),
                tuple(Related(each.at / "id", Teks("langkah ini tidak menuju langkah lain")) for each in dead[:3]),
            )


RULE = Rule("PP413", "langkah-tak-tercapai", Severity.WARNING, find)
