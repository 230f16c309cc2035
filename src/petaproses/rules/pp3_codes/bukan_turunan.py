"""PP304 bukan-turunan: the code of a process is not a child of its sheet's parent."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import maksud
from petaproses.model.kode import well_formed
from petaproses.peta import Lembar, Peta
from petaproses.rules.helpers.edits import tulis
from petaproses.rules.helpers.meant_codes import Meleset, induk_seharusnya, meleset
from petaproses.rules.helpers.straighten import ganti_induk, ganti_kode


def find(peta: Peta) -> Iterator[Finding]:
    """One finding at the parent where it is the parent that does not fit; codes that are none are another rule's."""
    wrong, alone = _sorted(peta)
    for lembar, induk in wrong.values():
        yield Finding(
            lembar.at / "induk",
            Teks("kode proses lembar ini bukan turunan dari induk {induk}", induk=kutip(lembar.induk))
            if lembar.induk
            else Teks("kode proses lembar ini berinduk {induk}, padahal lembar ini tanpa induk", induk=kutip(induk)),
            maksud(induk) if lembar.induk else Teks('tulis "induk: {induk}" di baris pertama', induk=tampak(induk)),
            fix=tulis([lembar.at / "induk"], lembar.induk, induk) if lembar.induk else None,
        )
    for each in alone:
        kode, above = each.proses.kode, each.lembar.induk
        yield Finding(
            each.proses.at / "kode",
            Teks("kode {kode} bukan turunan langsung dari induk {induk}", kode=kutip(kode), induk=kutip(above))
            if above
            else Teks("kode {kode} tidak berlevel 0, padahal lembar ini tanpa induk", kode=kutip(kode)),
            maksud(each.maksud, _otherwise(peta, each)),
            fix=tulis([each.proses.at / "kode"], kode, each.maksud),
        )


def mend(peta: Peta) -> Peta:
    """Give sheets the parents, and processes the codes, that were meant."""
    wrong, alone = _sorted(peta)
    straight = ganti_induk(peta, {lembar.at: induk for lembar, induk in wrong.values()})
    return ganti_kode(straight, {each.proses.at: each.maksud for each in alone if each.maksud})


def _sorted(peta: Peta) -> tuple[dict[str, tuple[Lembar, str]], list[Meleset]]:
    """Return the sheets whose parent is wrong, with the right one, and the single codes that are."""
    wrong: dict[str, tuple[Lembar, str]] = {}
    alone = []
    checked: set[str] = set()
    for each in meleset(peta):
        if each.lembar.id not in checked:
            checked.add(each.lembar.id)
            induk = induk_seharusnya(peta, each.lembar)
            if induk:
                wrong[each.lembar.id] = (each.lembar, induk)
        kode = each.proses.kode
        none = not (well_formed(kode) and peta.proyek.kode.bagian(kode))
        if each.lembar.id not in wrong and not none and kode != each.lembar.induk:
            alone.append(each)
    return wrong, alone


def _otherwise(peta: Peta, each: Meleset) -> Teks:
    if each.lembar.induk is None:
        return Teks('betulkan kodenya, atau tulis "induk: ..." di baris pertama bila ini lembar turunan')
    return Teks(
        "tulis kode yang diawali {awal} dan satu bagian lagi, atau pindahkan proses ini ke lembar induknya",
        awal=tampak(peta.proyek.kode.turunan(each.lembar.induk, "")),
    )
