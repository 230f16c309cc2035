"""PP212 pemilik-mirip: one owner is spelled in two ways."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.holders import peran_holders
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Compare letters and digits only; with a register, unknown owners are errors anyway."""
    if peta.proyek.peran:
        return
    first: dict[str, tuple[str, At]] = {}
    others: dict[str, list[At]] = {}
    for word, at in peran_holders(peta):
        if first.setdefault(_letters(word), (word, at))[0] != word:
            others.setdefault(word, []).append(at)
    for word, places in others.items():
        spelled, earlier = first[_letters(word)]
        yield Finding(
            places[0],
            Said("pemilik {pemilik} di tempat lain tertulis {ejaan}", pemilik=quoted(word), ejaan=quoted(spelled)),
            Said("samakan ejaannya, misalnya {ejaan}, dan buat daftar peran", ejaan=quoted(spelled)),
            (Related(earlier, Said("di sini tertulis {ejaan}", ejaan=quoted(spelled))),),
            rewritten(places, word, spelled),
        )


def _letters(word: str) -> str:
    return "".join(character for character in word.casefold() if character.isalnum())
