"""PP412 langkah-tanpa-nama: langkah tanpa nama.

Mengapa: kotak tanpa nama tergambar kosong. Hanya mulai, selesai, dan paralel yang boleh tanpa nama.

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
    alur:
      - mulai -> cek
      - cek -> selesai: Ya
      - cek -> lengkapi: Tidak
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


def find(peta: Peta) -> Iterator[Finding]:
    """Symbols that explain themselves need no name."""
    for lintas in peta.lintas_fungsi:
        for langkah in lintas.langkah:
            if not langkah.nama and langkah.jenis not in {"mulai", "selesai", "paralel"}:
                yield Finding(
                    langkah.at / "id",
                    Teks("langkah {id} tanpa nama", id=kutip(langkah.id)),
                    Teks('tambahkan "nama: ..."'),
                )


RULE = Rule("PP412", "langkah-tanpa-nama", Severity.WARNING, find)
