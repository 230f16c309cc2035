"""PP303 kode-salah: a code does not have the form of a code."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.language.suggest import did_you_mean
from petaproses.model.kode import ProfilKode, well_formed
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.meant_codes import Astray, astray, squeezed
from petaproses.rules.helpers.meant_profile import meant_profil
from petaproses.rules.helpers.straighten import with_kode


def find(peta: Peta) -> Iterator[Finding]:
    """Check the shape of all codes; where most do not fit the project's profile, the profile is what is wrong."""
    profil = peta.proyek.kode
    meant = meant_profil(peta)
    if meant:
        yield meant.finding
    for each in () if meant else _misshapen(peta):
        kode = each.proses.kode
        shaped = well_formed(kode)
        yield Finding(
            each.proses.at / "kode",
            Said("kode {kode} tidak sesuai bentuk kode proyek", kode=quoted(kode))
            if shaped
            else Said("{kode} bukan kode", kode=quoted(kode)),
            did_you_mean(each.meant, _profile(profil) if shaped else _SHAPE),
            fix=rewritten([each.proses.at / "kode"], kode, each.meant),
        )
    for lintas in peta.lintas_fungsi:
        if lintas.kode and not well_formed(lintas.kode):
            short = squeezed(lintas.kode)
            yield Finding(
                lintas.at / "kode",
                Said("{kode} bukan kode", kode=quoted(lintas.kode)),
                did_you_mean(short, _SHAPE),
                fix=rewritten([lintas.at / "kode"], lintas.kode, short),
            )


def mend(peta: Peta) -> Peta:
    """Take the profile, or the codes, that were meant."""
    meant = meant_profil(peta)
    if meant:
        return peta._replace(proyek=peta.proyek._replace(kode=meant.profil))
    return with_kode(peta, {each.proses.at: each.meant for each in _misshapen(peta) if each.meant})


def _misshapen(peta: Peta) -> Iterator[Astray]:
    """Go through the processes whose codes are none, or not in the form of the project's."""
    profil = peta.proyek.kode
    return (each for each in astray(peta) if not (well_formed(each.proses.kode) and profil.parts(each.proses.kode)))


_SHAPE = Said("tulis dengan huruf dan angka, dipisah . - atau /, tanpa pemisah ganda, misalnya 10.1.4")


def _profile(profil: ProfilKode) -> Said:
    if profil.awalan:
        return Said("awali dengan {awalan} seperti tertulis di berkas proyek", awalan=quoted(profil.awalan))
    return Said("tulis bagian kode dipisah {pemisah}, tanpa bagian kosong", pemisah=quoted(profil.pemisah))
