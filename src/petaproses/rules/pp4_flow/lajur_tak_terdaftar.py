"""PP410 lajur-tak-terdaftar: pemilik langkah tidak ada di daftar lajur peta itu.

Mengapa: daftar lajur menentukan urutan lajur; pemilik di luar daftar mendapat lajur tambahan di tempat yang tidak
dipilih.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: lf-pelayanan.yaml
    jenis: lintas-fungsi
    induk: 1
    lajur: [Loket]
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
      - id: periksa
        pemilik: Penelaah
        nama: Memeriksa berkas
    alur:
      - terima -> periksa

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: lf-pelayanan.yaml
    jenis: lintas-fungsi
    induk: 1
    lajur: [Penelaah, Loket]
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
      - id: periksa
        pemilik: Penelaah
        nama: Memeriksa berkas
    alur:
      - terima -> periksa
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Told once for each owner of a map; silent where the map lists no lanes."""
    for lintas in peta.lintas_fungsi:
        listed = set(lintas.lajur)
        for langkah in lintas.langkah if listed else ():
            pemilik = langkah.pemilik[0] if langkah.pemilik else ""
            lost = peta.berlubang(lintas.at) and peta.mungkin(pemilik)
            if pemilik and listed.isdisjoint(langkah.pemilik) and not lost:
                listed.add(pemilik)
                yield Finding(
                    langkah.at / "pemilik",
                    Teks("pemilik {pemilik} tidak ada di lajur peta ini", pemilik=kutip(pemilik)),
                    Teks("tambahkan {pemilik} pada lajur di atas, di urutan yang dikehendaki", pemilik=kutip(pemilik)),
                )


RULE = Rule("PP410", "lajur-tak-terdaftar", Severity.WARNING, find)
