"""PP305 induk-sendiri: proses atau peta menjadi induk bagi dirinya sendiri.

Mengapa: tidak ada yang dapat menguraikan dirinya sendiri: tautan ke lembar turunannya akan kembali ke lembar yang
sama.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 10
            nama: Pelayanan
    # berkas: lf-pelayanan.yaml
    jenis: lintas-fungsi
    kode: 10.CFM.01
    induk: 10.CFM.01
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 10
            nama: Pelayanan
    # berkas: lf-pelayanan.yaml
    jenis: lintas-fungsi
    kode: 10.CFM.01
    induk: 10
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kode_maksud import berikut
from petaproses.checks.kutip import kutip, tampak
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Look at sheets that hold their own parent, and at maps below themselves."""
    for lembar in peta.lembar:
        for proses in lembar.proses:
            if proses.kode == lembar.induk:
                yield Finding(
                    proses.at / "kode",
                    Teks("proses {kode} ditulis sebagai turunan dirinya sendiri", kode=kutip(proses.kode)),
                    Teks(
                        "tulis kode {kode}, atau betulkan induk lembar ini",
                        kode=tampak(berikut(peta, lembar) or peta.proyek.kode.turunan(proses.kode, "1")),
                    ),
                )
    for lintas in peta.lintas_fungsi:
        if lintas.induk and lintas.induk in {lintas.kode, lintas.id}:
            yield Finding(
                lintas.at / "induk",
                Teks("peta {induk} menjadi induk bagi dirinya sendiri", induk=kutip(lintas.induk)),
                Teks('tulis "induk: {induk}"', induk=tampak(above))
                if (above := max(filter(lintas.induk.startswith, peta.by_kode), key=len, default=""))
                else Teks("tulis kode proses atau peta di atasnya sebagai induk"),
            )


RULE = Rule("PP305", "induk-sendiri", Severity.ERROR, find)
