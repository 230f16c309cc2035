"""What one page of a cascade shows: boxes in blocks below the titles of their columns, and where they go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from petaproses.layout.tree.columns import Columns
from petaproses.layout.tree.twig import Twig
from petaproses.peta import Baris


class Block(NamedTuple):
    """Subtrees in the same columns, and the rows above them all, which stand elsewhere."""

    columns: Columns
    twigs: tuple[Twig, ...]
    path: tuple[Baris, ...] = ()


Page = tuple[Block, ...]
"""The blocks of one page from above; one in the columns of the block before has no titles of its own."""


@dataclass(frozen=True)
class References:
    """Where boxes that are drawn in several places go on and come from; `pages` are all pages of a cascade."""

    pages: tuple[Page, ...]
    _places: dict[str, list[int]] = field(default_factory=dict)
    _where: dict[Twig, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note the pages of each box in order."""
        for number, page in enumerate(self.pages, 1):
            for twig in (twig for block in page for root in block.twigs for twig in root.walk()):
                places = self._places.setdefault(twig.item.id, [])
                self._where[twig] = (number, len(places))
                places.append(number)

    def around(self, twig: Twig) -> tuple[str, str]:
        """Say where a box comes from and where it goes on; nothing where it does not."""
        came = self._before(twig) if twig.again or twig.continued else ""
        return came, self._after(twig) if twig.goes_on else ""

    def _before(self, twig: Twig) -> str:
        """Say where the box of a repeated one stands first, or the part before of a text: `lembar 1` or `atas`."""
        here, place = self._where[twig]
        places = self._places[twig.item.id]
        return _place(here, places[place - 1] if twig.continued else places[0], "atas")

    def _after(self, twig: Twig) -> str:
        """Say where a box goes on: `bawah`, `lembar 2`, or `lembar 2-4` with all pages on which the rest of it is."""
        here, place = self._where[twig]
        later = self._places[twig.item.id][place + 1 :]
        nearest = _place(here, later[0], "bawah")
        whole = not twig.again and twig.teks is None
        return f"{nearest}–{later[-1]}" if whole and here < later[0] < later[-1] else nearest


def _place(here: int, there: int, same: str) -> str:
    return same if here == there else f"lembar {there}"
