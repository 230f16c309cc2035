"""PP303 kode-salah: a code does not have the form of a code."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.language.suggest import maksud
from petaproses.model.kode import ProfilKode, well_formed
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import tulis
from petaproses.rules.helpers.meant_codes import Meleset, meleset, ringkas
from petaproses.rules.helpers.meant_profile import profil_maksud
from petaproses.rules.helpers.straighten import ganti_kode


def find(peta: Peta) -> Iterator[Finding]:
    """Check the shape of all codes; where most do not fit the project's profile, the profile is what is wrong."""
    profil = peta.proyek.kode
    meant = profil_maksud(peta)
    if meant:
        yield meant.finding
    for each in () if meant else _misshapen(peta):
        kode = each.proses.kode
        shaped = well_formed(kode)
        yield Finding(
            each.proses.at / "kode",
            Teks("kode {kode} tidak sesuai bentuk kode proyek", kode=kutip(kode))
            if shaped
            else Teks("{kode} bukan kode", kode=kutip(kode)),
            maksud(each.maksud, _profile(profil) if shaped else _SHAPE),
            fix=tulis([each.proses.at / "kode"], kode, each.maksud),
        )
    for lintas in peta.lintas_fungsi:
        if lintas.kode and not well_formed(lintas.kode):
            short = ringkas(lintas.kode)
            yield Finding(
                lintas.at / "kode",
                Teks("{kode} bukan kode", kode=kutip(lintas.kode)),
                maksud(short, _SHAPE),
                fix=tulis([lintas.at / "kode"], lintas.kode, short),
            )


def mend(peta: Peta) -> Peta:
    """Take the profile, or the codes, that were meant."""
    meant = profil_maksud(peta)
    if meant:
        return peta._replace(proyek=peta.proyek._replace(kode=meant.profil))
    return ganti_kode(peta, {each.proses.at: each.maksud for each in _misshapen(peta) if each.maksud})


def _misshapen(peta: Peta) -> Iterator[Meleset]:
    """Go through the processes whose codes are none, or not in the form of the project's."""
    profil = peta.proyek.kode
    return (each for each in meleset(peta) if not (well_formed(each.proses.kode) and profil.bagian(each.proses.kode)))


_SHAPE = Teks("tulis dengan huruf dan angka, dipisah . - atau /, tanpa pemisah ganda, misalnya 10.1.4")


def _profile(profil: ProfilKode) -> Teks:
    if profil.awalan:
        return Teks("awali dengan {awalan} seperti tertulis di berkas proyek", awalan=kutip(profil.awalan))
    return Teks("tulis bagian kode dipisah {pemisah}, tanpa bagian kosong", pemisah=kutip(profil.pemisah))
