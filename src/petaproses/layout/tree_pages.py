"""Tree of a cascade -> pages: an overview of the upper tiers, then its subtrees, packed by the height of the paper.

The lowest cut is taken that needs at most one page more than the best: its overview says most. Subtrees of different
parents never share a page, so that each page can name the rows above it once. A subtree higher than a page goes on
over the next ones below the same boxes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from petaproses.layout.columns import Columns
from petaproses.layout.frame import Room
from petaproses.layout.tree_body import ROOT_GAP, Page, Twig, head_height, size, span
from petaproses.peta import Baris


def split(columns: Columns, forest: Sequence[Twig], room: Room, smallest: float) -> tuple[Page, ...]:
    """Cut a tree into pages that are not scaled below `smallest`, as far as its widest row of columns allows."""
    cutter = _Cutter(columns, room, smallest)
    cuts = (cutter.cut(forest, tier) for tier in reversed(list(columns.widths)[:-1]))
    tries = [pages for pages in cuts if pages]
    if not tries:
        return cutter.fill(Page(tuple(forest)))
    readable = [pages for pages in tries if scale_of(columns, pages, room) >= smallest]
    fewest = min(map(len, readable or tries))
    return next(pages for pages in readable or tries if len(pages) <= fewest + 1)


def scale_of(columns: Columns, pages: Sequence[Page], room: Room) -> float:
    """Return the smallest scale at which the pages fit their paper."""
    return min(room.scale(*size(columns, page)) for page in pages)


@dataclass(frozen=True, slots=True)
class _Cutter:
    """Columns and paper of one cut; `heights` holds the height of each subtree once it is known."""

    columns: Columns
    room: Room
    smallest: float
    heights: dict[Twig, float] = field(default_factory=dict)

    def cut(self, forest: Sequence[Twig], tier: int) -> tuple[Page, ...]:
        """Make an overview down to a tier and the pages below it; no pages when the overview needs more than one."""
        lower = [pair for twig in forest for pair in _below(twig, tier, ())]
        pages: list[Page] = []
        for path, group in groupby(lower, key=lambda pair: pair[0]):
            pages.extend(self.fill(Page(tuple(twig for _, twig in group), path, dari=1)))
        found: dict[str, list[int]] = {}
        for number, page in enumerate(pages, 2):
            for twig in page.twigs:
                found.setdefault(twig.item.id, []).append(number)
        overview = Page(tuple(_above(twig, tier, found) for twig in forest))
        alone = len(forest) == 1 and not overview.twigs[0].anak
        fits = not alone and self.room.scale(*size(self.columns, overview)) >= self.smallest
        return (overview, *pages) if fits else ()

    def fill(self, page: Page) -> tuple[Page, ...]:
        """Spread the subtrees of an endless page over pages of the paper's height; smaller text only saves whole
        pages."""
        width = size(self.columns, page)[0]
        head = head_height(self.columns, page, width)
        largest = max(self.smallest, min(1.0, self.room.width / width))
        best: list[list[Twig]] = []
        for scale in (largest, (largest + self.smallest) / 2, self.smallest):
            limit = self.room.height / scale - head
            packed = self._pack(page.twigs, limit, limit)
            best = packed if not best or len(packed) < len(best) else best
            if len(best) == 1:
                break
        return tuple(page._replace(twigs=tuple(twigs)) for twigs in best)

    def _pack(self, twigs: Sequence[Twig], limit: float, free: float) -> list[list[Twig]]:
        """Pack subtrees onto pages `limit` pt high, of which the first has only `free` pt left and may stay empty."""
        pages: list[list[Twig]] = [[]]
        for twig in twigs:
            for number, piece in enumerate(self._pieces(twig, limit, free)):
                need = self._height(piece)
                if number or (need > free and (pages[-1] or free < limit)):
                    pages.append([])
                    free = limit
                pages[-1].append(piece)
                free -= need + ROOT_GAP
        return pages

    def _pieces(self, twig: Twig, limit: float, free: float) -> list[Twig]:
        """Return a subtree whole when one page holds it, else cut into one piece a page."""
        if not twig.anak or self._height(twig) <= limit:
            return [twig]
        parts = [tuple(part) for part in self._pack(twig.anak, limit, free) if part]
        return [replace(twig, anak=part, ulang=twig.ulang or number > 0) for number, part in enumerate(parts)]

    def _height(self, twig: Twig) -> float:
        if twig not in self.heights:
            known = [span(self.columns, twig)]
            while known:
                each = known.pop()
                self.heights[each.twig] = each.height
                known.extend(child for _, child in each.children)
        return self.heights[twig]


def _below(twig: Twig, tier: int, path: tuple[Baris, ...]) -> Iterator[tuple[tuple[Baris, ...], Twig]]:
    """Find the boxes down to `tier` that have children below it, each with those children and the rows above it."""
    deeper = tuple(child for child in twig.anak if child.item.jenjang > tier)
    if deeper:
        yield path, replace(twig, anak=deeper, ulang=True)
    for child in twig.anak:
        if child.item.jenjang <= tier:
            yield from _below(child, tier, (*path, twig.item.baris[0]))


def _above(twig: Twig, tier: int, found: dict[str, list[int]]) -> Twig:
    """Return a box with its children down to `tier`, and on which pages the others are."""
    numbers = found.get(twig.item.id, [])
    hint = "–".join(dict.fromkeys(map(str, (numbers[0], numbers[-1])))) if numbers else ""
    upper = tuple(_above(child, tier, found) for child in twig.anak if child.item.jenjang <= tier)
    return replace(twig, anak=upper, hint=f"lembar {hint}" if hint else "")
