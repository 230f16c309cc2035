"""PP408 panah-ke-mulai: anak panah menuju langkah mulai.

Mengapa: pekerjaan dimulai di sana, jadi tidak ada yang mendahuluinya. Putaran kembali menuju langkah pertama sesudah
mulai.

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
      - cek -> mulai: Tidak

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
from petaproses.rules.helpers.texts import tepat


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the target of each arrow."""
    for lintas in peta.lintas_fungsi:
        starts = {langkah.id for langkah in lintas.langkah if langkah.jenis == "mulai"}
        first = next((alur.ke for alur in lintas.alur if alur.dari in starts), "")
        for alur in lintas.alur:
            if alur.ke in starts:
                yield Finding(
                    tepat(alur.at, alur.ke),
                    Teks("anak panah dari {dari} menuju langkah mulai", dari=kutip(alur.dari)),
                    Teks(
                        'arahkan ke langkah pertama sesudah mulai: "{dari} -> {ke}"',
                        dari=tampak(alur.dari),
                        ke=tampak(first),
                    )
                    if first not in {"", alur.dari}
                    else Teks("arahkan ke langkah pertama sesudah mulai"),
                )


RULE = Rule("PP408", "panah-ke-mulai", Severity.WARNING, find)
