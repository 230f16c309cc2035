"""PP307 lembar-ganda: two sheets break down the same process."""

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.findings.record import Finding, Related
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import maksud
from petaproses.peta import Lembar, Peta, Proses
from petaproses.rules.helpers.edits import tulis
from petaproses.rules.helpers.meant_codes import induk_seharusnya
from petaproses.rules.helpers.straighten import dengan_lembar
from petaproses.rules.helpers.texts import bunyi
from petaproses.text.source import At


class _Dua(NamedTuple):
    """Two sheets below one process: the one that stands there wrongly, the other, and whose the first is, if known."""

    salah: Lembar
    lain: Lembar
    maksud: str


def find(peta: Peta) -> Iterator[Finding]:
    """Show both sheets; the codes of one may tell that it belongs elsewhere, else it is the second."""
    for salah, lain, meant in _two(peta):
        hint = Teks("gabungkan kedua berkas, atau betulkan induknya")
        if salah.induk:
            told = Teks("proses {induk} sudah punya lembar turunan", induk=kutip(salah.induk))
            hint = maksud(meant, _compare(salah, lain) or hint)
        else:
            told = Teks("lembar level 0 sudah ada")
            if meant:
                hint = Teks('tulis "induk: {induk}" di baris pertama', induk=tampak(meant))
            else:
                hint = _compare(salah, lain) or hint
        fix = tulis([salah.at / "induk"], salah.induk, meant) if salah.induk else None
        yield Finding(_at(salah), told, hint, (Related(_at(lain), Teks("lembar yang lain di sini")),), fix)


def mend(peta: Peta) -> Peta:
    """Put each sheet below the process that was meant; where that is unknown, leave out what it repeats: a code with
    another name is a contradiction of its own."""
    sheets = list(peta.lembar)
    copied: set[At] = set()
    for salah, lain, meant in _two(peta):
        if meant:
            level = peta.proyek.kode.level(meant) + 1
            sheets = [each for each in sheets if each.at not in (salah.at, lain.at)]
            sheets += [salah._replace(induk=meant, id=meant, level=level), lain]
        else:
            copied.update(proses.at for proses in salah.proses if _copied(peta, proses))
    proses = tuple(each for each in peta.proses if each.at not in copied)
    return dengan_lembar(peta, tuple(sheets))._replace(proses=proses)


def _two(peta: Peta) -> Iterator[_Dua]:
    for fault in peta.faults_of("lembar-ganda"):
        pair: tuple[Lembar, Lembar] = (fault["lembar"], fault["pertama"])
        for salah, lain in (pair, pair[::-1]):
            meant = induk_seharusnya(peta, salah)
            if meant and meant not in peta.lembar_by_induk:
                yield _Dua(salah, lain, meant)
                break
        else:
            yield _Dua(*pair, "")


def _copied(peta: Peta, proses: Proses) -> bool:
    first = peta.by_kode[proses.kode]
    return first is not proses and bunyi(first.nama) == bunyi(proses.nama)


def _compare(lembar: Lembar, other: Lembar) -> Teks | None:
    """Return what to do about two sheets that share codes: putting both into one would give each code twice."""
    shared = {proses.kode for proses in lembar.proses}.intersection(proses.kode for proses in other.proses)
    if not shared:
        return None
    return Teks("{banyak} kode ada di kedua lembar: pertahankan satu lembar, hapus yang lain", banyak=len(shared))


def _at(lembar: Lembar) -> At:
    return lembar.at / "induk" if lembar.induk else lembar.at
