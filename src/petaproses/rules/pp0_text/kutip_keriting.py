"""PP016 kutip-keriting: a text is enclosed in curly quotes from Word."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import replacement, span_of, swap, written_at
from petaproses.rules.helpers.texts import all_teks
from petaproses.text.source import At

_WRAPPED = r"\s*(?:[“”„][^“”„]*[“”]|[‘’‚][^‘’‚]*[‘’])\s*"


def find(peta: Peta) -> Iterator[Finding]:
    """Look at a file's texts only where such a quote stands in it."""
    for source in peta.sources:
        if source.text.isascii() or not re.search("[“”‘’]", source.text):
            continue
        for at, text in all_teks(source):
            if re.fullmatch(_WRAPPED, text):
                yield Finding(
                    at,
                    Said("tanda kutip melengkung ikut menjadi isi teks {teks}", teks=quoted(text)),
                    Said('ganti dengan tanda kutip lurus: "{teks}"', teks=text.strip()[1:-1]),
                    fix=_straight(at, text),
                )


def _straight(at: At, text: str) -> Fix | None:
    """Straight quotes in place of curly ones; within straight ones they may be meant to be printed."""
    plain = written_at(at) == text
    new = in_quotes(text) if plain else text.strip()[1:-1]
    edits = (Edit(at.source, *span_of(at), new),) if plain else swap(at, text, new)
    return replacement(edits, text, new, safe=plain)
