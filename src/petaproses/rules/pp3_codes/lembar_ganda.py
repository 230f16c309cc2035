"""PP307 lembar-ganda: two sheets break down the same process."""

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import did_you_mean
from petaproses.peta import Lembar, Peta, Proses
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.meant_codes import rightful_induk
from petaproses.rules.helpers.straighten import with_lembar
from petaproses.rules.helpers.texts import folded
from petaproses.text.source import At


class _Pair(NamedTuple):
    """Two sheets below one process: the one that stands there wrongly, the other, and whose the first is, if known."""

    wrong: Lembar
    other: Lembar
    meant: str


def find(peta: Peta) -> Iterator[Finding]:
    """Show both sheets; the codes of one may tell that it belongs elsewhere, else it is the second."""
    for wrong, other, meant in _two(peta):
        hint = Said("gabungkan kedua berkas, atau betulkan induknya")
        if wrong.induk:
            told = Said("proses {induk} sudah punya lembar turunan", induk=quoted(wrong.induk))
            hint = did_you_mean(meant, _compare(wrong, other) or hint)
        else:
            told = Said("lembar level 0 sudah ada")
            if meant:
                hint = Said('tulis "induk: {induk}" di baris pertama', induk=shown(meant))
            else:
                hint = _compare(wrong, other) or hint
        fix = rewritten([wrong.at / "induk"], wrong.induk, meant) if wrong.induk else None
        yield Finding(_at(wrong), told, hint, (Related(_at(other), Said("lembar yang lain di sini")),), fix)


def mend(peta: Peta) -> Peta:
    """Put each sheet below the process that was meant; where that is unknown, leave out what it repeats: a code with
    another name is a contradiction of its own."""
    sheets = list(peta.lembar)
    copied: set[At] = set()
    for wrong, other, meant in _two(peta):
        if meant:
            level = peta.proyek.kode.level(meant) + 1
            sheets = [each for each in sheets if each.at not in (wrong.at, other.at)]
            sheets += [wrong._replace(induk=meant, id=meant, level=level), other]
        else:
            copied.update(proses.at for proses in wrong.proses if _copied(peta, proses))
    proses = tuple(each for each in peta.proses if each.at not in copied)
    return with_lembar(peta, tuple(sheets))._replace(proses=proses)


def _two(peta: Peta) -> Iterator[_Pair]:
    for fault in peta.faults_of("lembar-ganda"):
        pair: tuple[Lembar, Lembar] = (fault["lembar"], fault["pertama"])
        for wrong, other in (pair, pair[::-1]):
            meant = rightful_induk(peta, wrong)
            if meant and meant not in peta.lembar_by_induk:
                yield _Pair(wrong, other, meant)
                break
        else:
            yield _Pair(*pair, "")


def _copied(peta: Peta, proses: Proses) -> bool:
    first = peta.by_kode[proses.kode]
    return first is not proses and folded(first.nama) == folded(proses.nama)


def _compare(lembar: Lembar, other: Lembar) -> Said | None:
    """Return what to do about two sheets that share codes: putting both into one would give each code twice."""
    shared = {proses.kode for proses in lembar.proses}.intersection(proses.kode for proses in other.proses)
    if not shared:
        return None
    return Said("{banyak} kode ada di kedua lembar: pertahankan satu lembar, hapus yang lain", banyak=len(shared))


def _at(lembar: Lembar) -> At:
    return lembar.at / "induk" if lembar.induk else lembar.at
