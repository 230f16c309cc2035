"""PP611 kata-menempel: two words stand together without a blank."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.names import all_nama
from petaproses.rules.helpers.texts import exactly_at
from petaproses.rules.helpers.typing_errors import usual_errors

_SHAPES = bytes(97 if 97 <= code <= 122 else 65 if 65 <= code <= 90 else 32 for code in range(256))
"""Every small letter becomes `a`, every capital `A`, all else a blank."""

_GLUED = r"\b([^\W\d_]?[a-z]{3,})([A-Z][a-z]{3,})\b"


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each such word, at its first place."""
    names = list(all_nama(peta))
    joined = "\n".join(name for name, _, _ in names)
    if b"aaaAaaa" not in joined.encode("utf-8", "ignore").translate(_SHAPES):
        return
    alone = {word.lower() for word in re.findall(r"[^\W\d_]+", joined)}
    told = set(usual_errors())
    for name, at, key in names:
        for found in re.finditer(_GLUED, name):
            word = found[0].lower()
            if word not in told and alone.issuperset((found[1].lower(), found[2].lower())):
                told.add(word)
                yield Finding(
                    exactly_at(at / key if key else at, found[0]),
                    Said("{kata} dua kata yang menempel", kata=quoted(found[0])),
                    Said("tulis {kata}", kata=quoted(f"{found[1]} {found[2]}")),
                )
