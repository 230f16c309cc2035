"""PP016 kutip-keriting: a text is enclosed in curly quotes from Word."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix
from petaproses.language import Teks
from petaproses.language.quote import berkutip, kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import bentang, ganti, penggantian, tertulis
from petaproses.rules.helpers.texts import semua_teks
from petaproses.text.source import At

_WRAPPED = r"\s*(?:[“”„][^“”„]*[“”]|[‘’‚][^‘’‚]*[‘’])\s*"


def find(peta: Peta) -> Iterator[Finding]:
    """Look at a file's texts only where such a quote stands in it."""
    for source in peta.sources:
        if source.text.isascii() or not re.search("[“”‘’]", source.text):
            continue
        for at, text in semua_teks(source):
            if re.fullmatch(_WRAPPED, text):
                yield Finding(
                    at,
                    Teks("tanda kutip melengkung ikut menjadi isi teks {teks}", teks=kutip(text)),
                    Teks('ganti dengan tanda kutip lurus: "{teks}"', teks=text.strip()[1:-1]),
                    fix=_straight(at, text),
                )


def _straight(at: At, text: str) -> Fix | None:
    """Straight quotes in place of curly ones; within straight ones they may be meant to be printed."""
    plain = tertulis(at) == text
    new = berkutip(text) if plain else text.strip()[1:-1]
    edits = (Edit(at.source, *bentang(at), new),) if plain else ganti(at, text, new)
    return penggantian(edits, text, new, aman=plain)
