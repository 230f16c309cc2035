"""Tree of a cascade -> pages: an overview of the upper tiers, then its subtrees, packed by the height of the paper.

The lowest cut is taken that needs at most one page more than the best: its overview says most. Subtrees of different
parents never share a page, so that each page can name the rows above it once. A subtree higher than a page goes on
over the next ones below the same boxes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from petaproses.layout.columns import Columns
from petaproses.layout.frame import Room
from petaproses.layout.tree_body import ROOT_GAP, Page, Twig, head_height, size, span
from petaproses.peta import Baris


def split(columns: Columns, forest: Sequence[Twig], room: Room, smallest: float) -> tuple[Page, ...]:
    """Cut a tree into pages that are not scaled below `smallest`, as far as its widest row of columns allows."""
    cuts = (_cut(columns, forest, tier, room, smallest) for tier in reversed(list(columns.widths)[:-1]))
    tries = [pages for pages in cuts if pages]
    if not tries:
        return _fill(columns, Page(tuple(forest)), room, smallest)
    readable = [pages for pages in tries if scale_of(columns, pages, room) >= smallest]
    fewest = min(map(len, readable or tries))
    return next(pages for pages in readable or tries if len(pages) <= fewest + 1)


def scale_of(columns: Columns, pages: Sequence[Page], room: Room) -> float:
    """Return the smallest scale at which the pages fit their paper."""
    return min(room.scale(*size(columns, page)) for page in pages)


def _cut(columns: Columns, forest: Sequence[Twig], tier: int, room: Room, smallest: float) -> tuple[Page, ...]:
    """Make an overview down to a tier and the pages below it; no pages when the overview needs more than one."""
    lower = [pair for twig in forest for pair in _below(twig, tier, ())]
    pages: list[Page] = []
    for path, group in groupby(lower, key=lambda pair: pair[0]):
        page = Page(tuple(twig for _, twig in group), path, dari=1)
        pages.extend(_fill(columns, page, room, smallest))
    found: dict[str, list[int]] = {}
    for number, page in enumerate(pages, 2):
        for twig in page.twigs:
            found.setdefault(twig.item.id, []).append(number)
    overview = Page(tuple(_above(twig, tier, found) for twig in forest))
    alone = len(forest) == 1 and not overview.twigs[0].anak
    fits = not alone and room.scale(*size(columns, overview)) >= smallest
    return (overview, *pages) if fits else ()


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


def _fill(columns: Columns, page: Page, room: Room, smallest: float) -> tuple[Page, ...]:
    """Spread the subtrees of an endless page over pages of the paper's height; smaller text only saves whole pages."""
    width = size(columns, page)[0]
    head = head_height(columns, page, width)
    largest = max(smallest, min(1.0, room.width / width))
    limits = (room.height / scale - head for scale in (largest, (largest + smallest) / 2, smallest))
    tries = [_pack(columns, page.twigs, limit, limit) for limit in limits]
    return tuple(replace(page, twigs=tuple(twigs)) for twigs in min(tries, key=len))


def _pack(columns: Columns, twigs: Sequence[Twig], limit: float, free: float) -> list[list[Twig]]:
    """Pack subtrees onto pages `limit` pt high, of which the first has only `free` pt left and may stay empty."""
    pages: list[list[Twig]] = [[]]
    for twig in twigs:
        for number, piece in enumerate(_pieces(columns, twig, limit, free)):
            need = span(columns, piece).height
            if number or (need > free and (pages[-1] or free < limit)):
                pages.append([])
                free = limit
            pages[-1].append(piece)
            free -= need + ROOT_GAP
    return pages


def _pieces(columns: Columns, twig: Twig, limit: float, free: float) -> list[Twig]:
    """Return a subtree whole when one page holds it, else cut into one piece a page."""
    if not twig.anak or span(columns, twig).height <= limit:
        return [twig]
    parts = [tuple(part) for part in _pack(columns, twig.anak, limit, free) if part]
    return [replace(twig, anak=part, ulang=twig.ulang or number > 0) for number, part in enumerate(parts)]
