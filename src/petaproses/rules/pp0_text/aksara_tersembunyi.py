"""PP015 aksara-tersembunyi: a text contains an invisible character."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.language.visible import code_point
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import HIDDEN, all_teks, exactly_at
from petaproses.text.source import At

_PARTING = r"[\u200b-\u200d]|\\[uU](?:0000)?200[b-dB-D]"
"""Characters without width that may part words all the same, or join letters: themselves or as escapes."""
_TABS = "\t+"
_NAMES = {
    "\t": Said("aksara Tab"),
    "\u00a0": Said("spasi keras"),
    "\u202f": Said("spasi keras"),
    "\u00ad": Said("tanda hubung lunak"),
    "\u200b": Said("spasi tanpa lebar"),
    "\ufeff": Said("penanda BOM"),
}


def find(peta: Peta) -> Iterator[Finding]:
    """Look at a file's texts only where one of these characters, or an escape, stands in it; tabs are known already."""
    for fault in peta.faults_of("aksara-tersembunyi"):
        yield _finding(fault.at, str(fault["teks"]), "\t", _TABS)
    for source in peta.sources:
        if source.text.isascii() and "\\" not in source.text:
            continue
        for at, text in all_teks(source):
            found = re.search(HIDDEN, text)
            if found:
                yield _finding(at, text, found[0], HIDDEN)


def _finding(at: At, text: str, character: str, wanted: str) -> Finding:
    """Tell of one character in a text; the fix is for all of its class."""
    name = _NAMES.get(character, Said("aksara tak terlihat"))
    return Finding(
        exactly_at(at, character),
        Said("teks {teks} memuat {aksara} ({kode})", teks=quoted(text), aksara=name, kode=code_point(character)),
        Said("ketik ulang bagian ini dengan spasi biasa") if character.isspace() else Said("hapus aksara itu"),
        fix=_without(at, wanted),
    )


def _without(at: At, wanted: str) -> Fix | None:
    """Blanks for blanks, nothing for the rest; a guess where that joins words, emoji or foreign letters."""
    from petaproses.rules.helpers.edits_characters import between_letters, characters  # a sound map never needs it

    edits = tuple(characters(at, wanted))
    parting = tuple(edit for edit in edits if re.search(_PARTING, at.source.text[edit.start : edit.end]))
    message = Said("ganti Tab dengan spasi") if wanted == _TABS else Said("hapus aksara tersembunyi")
    return Fix(edits, message, safe=not between_letters(parting)) if edits else None
