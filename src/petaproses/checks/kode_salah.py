"""PP303 kode-salah: kode tidak berbentuk kode.

Mengapa: kode terdiri atas huruf dan angka dengan pemisah . - / dan diawali awalan proyek. Kode juga menjadi nama
berkas gambar.

Salah:
    kelompok:
      - proses:
          - kode: 1..2
            nama: Pelayanan

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
"""

import re
from collections.abc import Callable, Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.sunting import ganti, penggantian
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.kode import ProfilKode, well_formed
from petaproses.peta import Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Check the shape of all codes, and the project's profile for those of processes."""
    profil = peta.proyek.kode
    usual = _usual(profil)
    for proses in peta.proses:
        if usual(proses.kode):
            continue
        if not well_formed(proses.kode):
            yield _misshapen(proses.at / "kode", proses.kode)
        elif not profil.bagian(proses.kode):
            yield Finding(
                proses.at / "kode",
                Teks("kode {kode} tidak sesuai bentuk kode proyek", kode=kutip(proses.kode)),
                _profile(profil),
            )
    for lintas in peta.lintas_fungsi:
        if lintas.kode and not well_formed(lintas.kode):
            yield _misshapen(lintas.at / "kode", lintas.kode)


_SHAPE = Teks("tulis dengan huruf dan angka, dipisah . - atau /, tanpa pemisah ganda, misalnya 10.1.4")


def _misshapen(at: At, kode: str) -> Finding:
    """Blanks and signs at the ends of a code, and blanks within, may be left out: a guess."""
    short = re.sub(r"\s*([./-])\s*", r"\1", kode).strip("./- ")
    fix = penggantian(ganti(at, kode, short), kode, short, aman=False) if short and well_formed(short) else None
    return Finding(at, Teks("{kode} bukan kode", kode=kutip(kode)), _SHAPE, fix=fix)


def _usual(profil: ProfilKode) -> Callable[[str], bool]:
    """Return a quick test that only good codes pass: the project's prefix, then plain words between its separator."""
    awalan, pemisah = profil.awalan, profil.pemisah
    if not (well_formed(f"{awalan}1") and well_formed(f"1{pemisah}1")):
        return lambda kode: False
    return lambda kode: (
        len(kode) <= 80 and kode.startswith(awalan) and all(map(str.isalnum, kode[len(awalan) :].split(pemisah)))
    )


def _profile(profil: ProfilKode) -> Teks:
    if profil.awalan:
        return Teks("awali dengan {awalan} seperti tertulis di berkas proyek", awalan=kutip(profil.awalan))
    return Teks("tulis bagian kode dipisah {pemisah}, tanpa bagian kosong", pemisah=kutip(profil.pemisah))


RULE = Rule("PP303", "kode-salah", Severity.ERROR, find)
