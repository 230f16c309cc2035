"""PP314 sop-bukan-lanjutan: the number of an SOP, or the code of a map, does not go on from its CFM."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import LintasFungsi, Peta
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a map; a number that is not made of the parent's code is of another kind."""
    for lintas in peta.lintas_fungsi:
        for text, at in _numbers(lintas):
            if _of_another(text, lintas):
                yield Finding(
                    at,
                    Said("{kode} tidak melanjutkan CFM {cfm}", kode=quoted(text), cfm=quoted(lintas.cfm)),
                    Said('tulis nomor yang diawali {cfm}, atau betulkan "cfm:"', cfm=shown(lintas.cfm)),
                    (Related(lintas.at / "cfm", Said("kode CFM di sini")),),
                )
                break


def _numbers(lintas: LintasFungsi) -> Iterator[tuple[str, At]]:
    yield lintas.kode, lintas.at / "kode"
    yield from ((sop.nomor, lintas.at / "sop" / index / "nomor") for index, sop in enumerate(lintas.sop))


def _of_another(text: str, lintas: LintasFungsi) -> bool:
    if not (text and lintas.cfm and lintas.induk and lintas.cfm.startswith(lintas.induk)):
        return False
    rest = text.removeprefix(lintas.cfm)
    goes_on = rest != text and not rest[:1].isalnum()
    return text.startswith(lintas.induk) and text != lintas.induk and not goes_on
