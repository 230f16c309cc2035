"""PP304 bukan-turunan: the code of a process is not a child of its sheet's parent."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import did_you_mean
from petaproses.model.kode import well_formed
from petaproses.peta import Lembar, Peta
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.meant_codes import Astray, astray, rightful_induk
from petaproses.rules.helpers.straighten import with_induk, with_kode


def find(peta: Peta) -> Iterator[Finding]:
    """One finding at the parent where it is the parent that does not fit; codes that are none are another rule's."""
    wrong, alone = _sorted(peta)
    for lembar, induk in wrong.values():
        yield Finding(
            lembar.at / "induk",
            Said("kode proses lembar ini bukan turunan dari induk {induk}", induk=quoted(lembar.induk))
            if lembar.induk
            else Said("kode proses lembar ini berinduk {induk}, padahal lembar ini tanpa induk", induk=quoted(induk)),
            did_you_mean(induk)
            if lembar.induk
            else Said('tulis "induk: {induk}" di baris pertama', induk=shown(induk)),
            fix=rewritten([lembar.at / "induk"], lembar.induk, induk) if lembar.induk else None,
        )
    for each in alone:
        kode, above = each.proses.kode, each.lembar.induk
        yield Finding(
            each.proses.at / "kode",
            Said("kode {kode} bukan turunan langsung dari induk {induk}", kode=quoted(kode), induk=quoted(above))
            if above
            else Said("kode {kode} tidak berlevel 0, padahal lembar ini tanpa induk", kode=quoted(kode)),
            did_you_mean(each.meant, _otherwise(peta, each)),
            fix=rewritten([each.proses.at / "kode"], kode, each.meant),
        )


def mend(peta: Peta) -> Peta:
    """Give sheets the parents, and processes the codes, that were meant."""
    wrong, alone = _sorted(peta)
    straight = with_induk(peta, {lembar.at: induk for lembar, induk in wrong.values()})
    return with_kode(straight, {each.proses.at: each.meant for each in alone if each.meant})


def _sorted(peta: Peta) -> tuple[dict[str, tuple[Lembar, str]], list[Astray]]:
    """Return the sheets whose parent is wrong, with the right one, and the single codes that are."""
    wrong: dict[str, tuple[Lembar, str]] = {}
    alone = []
    checked: set[str] = set()
    for each in astray(peta):
        if each.lembar.id not in checked:
            checked.add(each.lembar.id)
            induk = rightful_induk(peta, each.lembar)
            if induk:
                wrong[each.lembar.id] = (each.lembar, induk)
        kode = each.proses.kode
        none = not (well_formed(kode) and peta.proyek.kode.parts(kode))
        if each.lembar.id not in wrong and not none and kode != each.lembar.induk:
            alone.append(each)
    return wrong, alone


def _otherwise(peta: Peta, each: Astray) -> Said:
    if each.lembar.induk is None:
        return Said('betulkan kodenya, atau tulis "induk: ..." di baris pertama bila ini lembar turunan')
    return Said(
        "tulis kode yang diawali {awal} dan satu bagian lagi, atau pindahkan proses ini ke lembar induknya",
        awal=shown(peta.proyek.kode.turunan(each.lembar.induk, "")),
    )
