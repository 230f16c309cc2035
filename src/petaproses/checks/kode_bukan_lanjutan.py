"""PP310 kode-bukan-lanjutan: kode peta lintas fungsi tidak diawali kode induknya.

Mengapa: kode peta lintas fungsi melanjutkan kode induknya, misalnya 10.1.4.CFM.01 di bawah 10.1.4, supaya letaknya
terbaca dari kodenya.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 10
            nama: Pelayanan
    # berkas: lf-pelayanan.yaml
    jenis: lintas-fungsi
    induk: 10
    kode: 11.CFM.01
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
    induk: 10
    kode: 10.CFM.01
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip, tampak
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """A parent named by its file stands for its code; without a code there is nothing to extend."""
    code_of = {lintas.id: lintas.kode for lintas in peta.lintas_fungsi}
    for lintas in peta.lintas_fungsi:
        induk = code_of.get(lintas.induk, lintas.induk)
        if not (lintas.kode and induk) or lintas.kode in {induk, lintas.induk}:
            continue
        rest = lintas.kode.removeprefix(induk)
        if rest == lintas.kode or rest[0].isalnum():
            yield Finding(
                lintas.at / "kode",
                Teks("kode {kode} tidak diawali kode induk {induk}", kode=kutip(lintas.kode), induk=kutip(induk)),
                Teks("tulis kode yang diawali {induk}, misalnya {induk}.CFM.01", induk=tampak(induk)),
            )


RULE = Rule("PP310", "kode-bukan-lanjutan", Severity.ERROR, find)
