"""PP411 cabang-tanpa-keterangan: cabang keputusan tanpa keterangan.

Mengapa: tanpa Ya dan Tidak pada panahnya, pembaca tidak tahu kapan cabang itu ditempuh.

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
      - cek -> lengkapi
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

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import tepat


def find(peta: Peta) -> Iterator[Finding]:
    """Look at decisions with two or more arrows out."""
    for lintas in peta.lintas_fungsi:
        names = {langkah.id: langkah.nama for langkah in lintas.langkah if langkah.jenis == "keputusan"}
        out = Counter(alur.dari for alur in lintas.alur)
        said = {(alur.dari, alur.label.casefold()) for alur in lintas.alur}
        for alur in lintas.alur:
            if alur.dari in names and out[alur.dari] > 1 and not alur.label:
                yield Finding(
                    tepat(alur.at, alur.ke),
                    Teks(
                        "cabang keputusan {dari} ke {ke} tanpa keterangan",
                        dari=kutip(names[alur.dari] or alur.dari),
                        ke=kutip(alur.ke),
                    ),
                    Teks(
                        'tulis sebagai "{dari} -> {ke}: {label}"',
                        dari=tampak(alur.dari),
                        ke=tampak(alur.ke),
                        label="Ya" if (alur.dari, "tidak") in said else "Tidak",
                    ),
                )


RULE = Rule("PP411", "cabang-tanpa-keterangan", Severity.HINT, find)
