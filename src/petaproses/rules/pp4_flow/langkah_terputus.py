"""PP406 langkah-terputus: langkah tidak terhubung dengan alur mana pun.

Mengapa: langkah tanpa anak panah tergambar terpisah; pembaca tidak tahu kapan langkah itu dikerjakan.

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
      - id: selesai
        jenis: selesai
        pemilik: Loket
        nama: Selesai
      - id: lengkapi
        pemilik: Loket
        nama: Melengkapi berkas
    alur:
      - mulai -> cek
      - cek -> selesai: Ya
      - cek -> selesai: Tidak

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
      - id: selesai
        jenis: selesai
        pemilik: Loket
        nama: Selesai
      - id: lengkapi
        pemilik: Loket
        nama: Melengkapi berkas
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


def find(peta: Peta) -> Iterator[Finding]:
    """Silent where the map has no arrows yet."""
    for lintas in peta.lintas_fungsi:
        joined = {end for alur in lintas.alur for end in (alur.dari, alur.ke)}
        for langkah in lintas.langkah if joined else ():
            if langkah.id not in joined and not (peta.berlubang(lintas.at) and peta.mungkin(langkah.id)):
                yield Finding(
                    langkah.at / "id",
                    Teks("langkah {nama} tidak terhubung dengan alur mana pun", nama=kutip(langkah.nama or langkah.id)),
                    Teks('tambahkan di alur: "... -> {id} -> ..."', id=tampak(langkah.id)),
                )


RULE = Rule("PP406", "langkah-terputus", Severity.HINT, find)
