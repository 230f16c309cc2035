"""PP015 aksara-tersembunyi: a text contains an invisible character."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.language.visible import code_point
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import TERSEMBUNYI, semua_teks, tepat
from petaproses.text.source import At

_PARTING = r"[\u200b-\u200d]|\\[uU](?:0000)?200[b-dB-D]"
"""Characters without width that may part words all the same, or join letters: themselves or as escapes."""
_TABS = "\t+"
_NAMES = {
    "\t": Teks("aksara Tab"),
    "\u00a0": Teks("spasi keras"),
    "\u202f": Teks("spasi keras"),
    "\u00ad": Teks("tanda hubung lunak"),
    "\u200b": Teks("spasi tanpa lebar"),
    "\ufeff": Teks("penanda BOM"),
}


def find(peta: Peta) -> Iterator[Finding]:
    """Look at a file's texts only where one of these characters, or an escape, stands in it; tabs are known already."""
    for fault in peta.faults_of("aksara-tersembunyi"):
        yield _finding(fault.at, str(fault["teks"]), "\t", _TABS)
    for source in peta.sources:
        if source.text.isascii() and "\\" not in source.text:
            continue
        for at, text in semua_teks(source):
            found = re.search(TERSEMBUNYI, text)
            if found:
                yield _finding(at, text, found[0], TERSEMBUNYI)


def _finding(at: At, text: str, character: str, wanted: str) -> Finding:
    """Tell of one character in a text; the fix is for all of its class."""
    name = _NAMES.get(character, Teks("aksara tak terlihat"))
    return Finding(
        tepat(at, character),
        Teks("teks {teks} memuat {aksara} ({kode})", teks=kutip(text), aksara=name, kode=code_point(character)),
        Teks("ketik ulang bagian ini dengan spasi biasa") if character.isspace() else Teks("hapus aksara itu"),
        fix=_without(at, wanted),
    )


def _without(at: At, wanted: str) -> Fix | None:
    """Blanks for blanks, nothing for the rest; a guess where that joins words, emoji or foreign letters."""
    from petaproses.rules.helpers.edits_characters import aksara, di_antara_huruf  # a sound map never needs it

    edits = tuple(aksara(at, wanted))
    parting = tuple(edit for edit in edits if re.search(_PARTING, at.source.text[edit.start : edit.end]))
    message = Teks("ganti Tab dengan spasi") if wanted == _TABS else Teks("hapus aksara tersembunyi")
    return Fix(edits, message, safe=not di_antara_huruf(parting)) if edits else None
