"""Written arrows -> Alur: chains such as `a -> b -> c`, and single arrows with a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from petaproses.peta import Alur
from petaproses.peta.linking.notes import Notes
from petaproses.text.source import At

# Blanks around it, or a code such as PAN-01 could be taken apart; only the arrow sign itself needs none.
ARROW = re.compile(r"(?<!\S)[-–—=]{1,2}[>›](?!\S)|[→⟶➔➜]")
"""The signs of arrows that are read."""


def link_alur(written: tuple[Mapping[str, str], ...], at: At, names: Mapping[str, str], notes: Notes) -> Iterator[Alur]:
    """Return the arrows of a sheet or map; `names` gives the code of a process that is named by its id."""
    for index, item in enumerate(written):
        for chain, label in item.items():
            place = (at / index / chain).at_key if label else at / index
            ends = [end.strip() for end in ARROW.split(chain)]
            if len(ends) < 2 or not all(ends):
                notes.add("alur-rusak", place, teks=chain, label=label)
                notes.lose(place, chain)
                continue
            if label and len(ends) > 2:
                notes.add("label-banyak-panah", place, teks=chain, ujung=tuple(ends), label=label)
            known = [names.get(end, end) for end in ends]
            for dari, ke in pairwise(known):
                yield Alur(dari, ke, place, label)
