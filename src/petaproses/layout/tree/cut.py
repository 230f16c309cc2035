"""Tree of a cascade, cut between tiers -> blocks: the upper tiers first, then below each of their boxes the next ones.

A cut goes through a tier: the boxes of that tier stand on its left with all their text, and again on its right, as
roots of what is below them. So every row and every line stands on exactly one side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from petaproses.layout.tree.blocks import Block
from petaproses.layout.tree.columns import Columns
from petaproses.layout.tree.label import Content, content_of
from petaproses.layout.tree.twig import Twig
from petaproses.peta import Baris, Cascading

_REPEATED = 150.0  # pt of text that a box has at most when it stands again


class _Part(NamedTuple):
    """Subtrees below the same rows whose roots are of one tier, and all tiers of the boxes right of such roots."""

    twigs: tuple[Twig, ...]
    path: tuple[Baris, ...]
    tiers: tuple[int, ...]


class Sheaf(NamedTuple):
    """A tree cut at some tiers: its parts in order, and how much the boxes of each set of columns have to say."""

    cascading: Cascading
    parts: tuple[_Part, ...]
    contents: dict[tuple[int, ...], dict[int, Content]]

    @property
    def most_columns(self) -> int:
        """The number of columns of the widest part."""
        return max(map(len, self.contents), default=0)

    def blocks(self, wide: float) -> tuple[list[Block], bool]:
        """Return the parts in columns that fill `wide` pt, and whether no word had to be broken for that."""
        made: dict[tuple[int, ...], Columns] = {}
        whole = True
        for tiers, contents in self.contents.items():
            columns = Columns.filling(self.cascading, tiers, contents, wide)
            if columns.width > wide + 0.01:
                whole, columns = False, columns.squeezed(wide)
            made[tiers] = columns
        return [Block(made[part.tiers], part.twigs, part.path) for part in self.parts], whole


def cut(cascading: Cascading, forest: Sequence[Twig], cuts: Sequence[int]) -> Sheaf:
    """Cut a tree at some of its tiers, given from the top down, the lowest one not among them."""
    parts: list[_Part] = []
    for upper, lower in pairwise((-1, *cuts, len(cascading.jenjang))):
        pairs = [pair for twig in forest for pair in _between(twig, upper, lower)]
        parts.extend(_in_columns([[*group] for _, group in groupby(pairs, key=lambda pair: (pair[0], _kind(pair[1])))]))
    contents: dict[tuple[int, ...], dict[int, Content]] = {}
    for part in parts:
        known = contents.setdefault(part.tiers, {tier: Content() for tier in part.tiers})
        for twig in (twig for root in part.twigs for twig in root.walk()):
            content = content_of(twig.item)
            if twig.again:
                content = content._replace(amount=min(content.amount, _REPEATED), line=min(content.line, _REPEATED))
            known[twig.item.jenjang] |= content
    return Sheaf(cascading, tuple(parts), contents)


def _kind(root: Twig) -> int:
    """Return the tier of a root that stands again, since those of other tiers stand in other columns; -1 for others."""
    return root.item.jenjang if root.again else -1


def _in_columns(groups: Sequence[Sequence[tuple[tuple[Baris, ...], Twig]]]) -> Iterator[_Part]:
    """Give the subtrees below the same rows, in the same columns where roots are of a kind: such pages are easy to
    compare."""
    tiers: dict[int, set[int]] = {}
    for _, root in (pair for group in groups for pair in group):
        tiers.setdefault(_kind(root), set()).update(twig.item.jenjang for twig in root.walk())
    for group in groups:
        path, first = group[0]
        yield _Part(tuple(root for _, root in group), path, tuple(sorted(tiers[_kind(first)])))


def _between(root: Twig, upper: int, lower: int) -> Iterator[tuple[tuple[Baris, ...], Twig]]:
    """Find what is drawn of a tree between two tiers, each part with the rows above it."""
    if upper < root.item.jenjang <= lower:
        yield (), _trimmed(root, lower)
    elif root.item.jenjang <= upper:
        yield from _below(root, upper, lower, ())


def _trimmed(twig: Twig, lower: int) -> Twig:
    """Return a box with what is below it down to a tier."""
    kept = tuple(_trimmed(child, lower) for child in twig.anak if child.item.jenjang <= lower)
    return replace(twig, anak=kept, goes_on=len(kept) < len(twig.anak))


def _below(twig: Twig, upper: int, lower: int, path: tuple[Baris, ...]) -> Iterator[tuple[tuple[Baris, ...], Twig]]:
    """Find the boxes down to the tier `upper` that have children below it, each with those down to `lower`, and the
    rows above it."""
    found = tuple(_trimmed(child, lower) for child in twig.anak if upper < child.item.jenjang <= lower)
    if found:
        later = any(child.item.jenjang > lower for child in twig.anak)
        yield path, replace(twig, anak=found, again=True, goes_on=later)
    for child in twig.anak:
        if child.item.jenjang <= upper:
            yield from _below(child, upper, lower, (*path, twig.item.baris[0]))
