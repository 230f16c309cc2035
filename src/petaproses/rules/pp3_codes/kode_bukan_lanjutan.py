"""PP310 kode-bukan-lanjutan: the code of a cross-functional map does not begin with its parent's code."""

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import Near, did_you_mean
from petaproses.peta import LintasFungsi, Peta
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.meant_codes import sought_peta
from petaproses.rules.helpers.straighten import with_peta_kode


class _Other(NamedTuple):
    """A map whose code does not extend that of its parent, and the code that was meant, "" when nobody knows."""

    lintas: LintasFungsi
    induk: str
    meant: str


def find(peta: Peta) -> Iterator[Finding]:
    """A parent named by its file stands for its code; without a code there is nothing to extend."""
    for each in _odd(peta):
        yield Finding(
            each.lintas.at / "kode",
            Said(
                "kode {kode} tidak diawali kode induk {induk}", kode=quoted(each.lintas.kode), induk=quoted(each.induk)
            ),
            did_you_mean(
                each.meant, Said("tulis kode yang diawali {induk}, misalnya {induk}.CFM.01", induk=shown(each.induk))
            ),
            fix=rewritten([each.lintas.at / "kode"], each.lintas.kode, each.meant),
        )


def mend(peta: Peta) -> Peta:
    """Give each map the code that was meant."""
    return with_peta_kode(peta, {each.lintas.at: each.meant for each in _odd(peta) if each.meant})


def _odd(peta: Peta) -> Iterator[_Other]:
    """Go through the maps with a known parent whose code does not extend it."""
    code_of = {lintas.id: lintas.kode for lintas in peta.lintas_fungsi}
    for lintas in peta.lintas_fungsi:
        induk = code_of.get(lintas.induk, lintas.induk)
        known = induk in peta.by_kode or induk in peta.proyek.akar or lintas.induk in code_of
        # a map above itself is another rule's
        if not (known and lintas.kode and induk) or any(name.startswith(lintas.kode) for name in (induk, lintas.induk)):
            continue
        rest = lintas.kode.removeprefix(induk)
        if rest == lintas.kode or rest[0].isalnum():
            yield _Other(lintas, induk, _meant(peta, lintas, induk))


def _meant(peta: Peta, lintas: LintasFungsi, induk: str) -> str:
    """Return the code that other maps name and nobody bears, else the parent's with what stands behind it here."""
    wanted = [name for name in sought_peta(peta) if name.startswith(induk)]
    rest = lintas.kode[len(induk) :]
    own = f"{induk}{rest}" if rest and not rest[0].isalnum() else ""
    taken = any(own in (each.id, each.kode) for each in peta.lintas_fungsi)
    return Near(wanted).word(lintas.kode) or ("" if taken else own)
