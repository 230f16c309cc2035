"""PP211 peran-menganggur: peran terdaftar, tetapi tidak dipakai di peta.

Mengapa: peran tanpa proses berarti unit yang belum dipetakan, atau sisa dari susunan organisasi lama.

Salah:
    # berkas: peran.yaml
    peran:
      Kabag: Kepala Bagian
      Kasubag: Kepala Subbagian
    # berkas: level-0.yaml
    lajur:
      - pemilik: Kabag
        proses:
          - kode: 1
            nama: Pelayanan

Benar:
    # berkas: peran.yaml
    peran:
      Kabag: Kepala Bagian
    # berkas: level-0.yaml
    lajur:
      - pemilik: Kabag
        proses:
          - kode: 1
            nama: Pelayanan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip_semua
from petaproses.checks.pemegang import pemegang_peran
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for all of them, but those who may stand in what could not be read; silent while nobody owns
    anything."""
    used = {word for word, _ in pemegang_peran(peta)}
    if not used:
        return
    register = peta.proyek.peran
    if used.issuperset(register):
        return
    for proses in peta.proses:
        used.update(proses.pemasok, proses.pelanggan)
    for baris in (baris for cascading in peta.cascading for baris in cascading.walk()):
        used.update(*(lintas.dengan for lintas in baris.lintas))
    used.update(register[word].unit for word in tuple(used) if word in register)
    idle = [
        peran
        for peran in register.values()
        if peran.kunci not in used and used.isdisjoint(peran.anggota) and not peta.mungkin(peran.kunci)
    ]
    if idle:
        names = kutip_semua(tuple(peran.kunci for peran in idle))
        yield Finding(
            idle[0].at.at_key,
            Teks("peran belum dipakai di peta: {peran}", peran=names),
            Teks("hapus dari daftar peran, atau jadikan pemilik proses yang belum dipetakan"),
            tuple(Related(peran.at.at_key, Teks("juga belum dipakai")) for peran in idle[1:4]),
        )


RULE = Rule("PP211", "peran-menganggur", Severity.HINT, find)
