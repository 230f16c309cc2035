"""PP405 keputusan-satu-cabang: keputusan dengan kurang dari dua cabang.

Mengapa: keputusan bertanya Ya atau Tidak; tanpa cabang kedua tidak ada yang diputuskan.

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
    alur:
      - mulai -> cek
      - cek -> selesai: Ya

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

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Count the arrows out of each decision; silent where the map has no arrows yet."""
    for lintas in peta.lintas_fungsi:
        out = Counter(alur.dari for alur in lintas.alur)
        for langkah in lintas.langkah:
            lost = peta.berlubang(lintas.at) and peta.mungkin(langkah.id)
            if langkah.jenis == "keputusan" and lintas.alur and out[langkah.id] < 2 and not lost:
                nama = kutip(langkah.nama or langkah.id)
                yield Finding(
                    langkah.at / "id",
                    Teks("keputusan {nama} hanya punya satu cabang", nama=nama)
                    if out[langkah.id]
                    else Teks("keputusan {nama} tidak punya cabang", nama=nama),
                    Teks('tulis cabang lainnya di alur: "{id} -> ...: Tidak"', id=tampak(langkah.id))
                    if out[langkah.id]
                    else Teks(
                        'tulis cabangnya di alur: "{id} -> ...: Ya" dan "{id} -> ...: Tidak"', id=tampak(langkah.id)
                    ),
                )


RULE = Rule("PP405", "keputusan-satu-cabang", Severity.WARNING, find)
