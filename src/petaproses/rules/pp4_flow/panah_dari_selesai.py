"""PP409 panah-dari-selesai: anak panah keluar dari langkah selesai.

Mengapa: pekerjaan berakhir di sana. Bila masih ada kelanjutannya, langkah itu bukan selesai.

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
      - cek -> lengkapi: Tidak
      - lengkapi -> cek
      - selesai -> lengkapi

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
from petaproses.language.quote import kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import tepat


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the source of each arrow."""
    for lintas in peta.lintas_fungsi:
        ends = {langkah.id for langkah in lintas.langkah if langkah.jenis == "selesai"}
        for alur in lintas.alur:
            if alur.dari in ends:
                yield Finding(
                    tepat(alur.at, alur.dari),
                    Teks("anak panah keluar dari langkah selesai menuju {ke}", ke=kutip(alur.ke)),
                    Teks("hapus panah ini, atau ubah jenis langkahnya menjadi kegiatan"),
                )


RULE = Rule("PP409", "panah-dari-selesai", Severity.WARNING, find)
