"""PP014 aksara-kendali: a text contains a control character that cannot be shown."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Said
from petaproses.peta import Peta
from petaproses.text.source import At
from petaproses.text.traps import CONTROLS


def find(peta: Peta) -> Iterator[Finding]:
    """Name the character by its code point."""
    for fault in peta.faults_of("aksara-kendali"):
        yield Finding(
            fault.at,
            Said("teks memuat aksara kendali {aksara}", aksara=fault["aksara"]),
            Said("hapus aksara itu, atau ketik ulang bagian ini"),
            fix=_without(fault.at),
        )


_UNREADABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What YAML does not read at all."""


def _without(at: At) -> Fix | None:
    """Delete the characters, all of the file where they keep it from being read; between letters that is a guess."""
    from petaproses.rules.helpers.edits_characters import (  # a sound map never needs it
        between_letters,
        characters,
        in_raw,
    )

    edits = tuple(in_raw(at.source, _UNREADABLE) if at.place else characters(at, CONTROLS))
    return Fix(edits, Said("hapus aksara kendali"), safe=not between_letters(edits)) if edits else None
