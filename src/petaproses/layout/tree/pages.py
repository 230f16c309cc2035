"""Blocks of a cascade -> pages: filled from above; a subtree that does not fit is cut, and goes on below the same boxes
again; a box that is higher than a page alone is cut between its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from petaproses.layout.shared import block
from petaproses.layout.tree.blocks import Block, Page
from petaproses.layout.tree.body import COUSIN_GAP, GAP, ROOT_GAP, head_height, span
from petaproses.layout.tree.columns import Columns
from petaproses.layout.tree.label import PAD
from petaproses.layout.tree.twig import Twig

_WORTH_CUTTING = 0.5
"""A subtree that one page holds is cut if more than this share of a page would stay empty before it."""
_BOX_WORTH_CUTTING = 0.75
"""The same share for a single box, whose text is better read in one piece."""


def fill(blocks: Iterable[Block], width: float, height: float) -> tuple[Page, ...]:
    """Spread blocks over pages of the size given in pt, each as far down as the one before allows."""
    pages: list[list[Block]] = [[]]
    free = height
    for each in blocks:
        alone = head_height(each, None, width, height)
        head = head_height(each, pages[-1][-1] if pages[-1] else None, width, height)
        packer = _Packer(each.columns, height - alone)
        parts = packer.pack(each.twigs, free - head, ROOT_GAP)
        for number, part in enumerate(parts):
            if number:
                pages.append([])
            if part:
                pages[-1].append(each._replace(twigs=tuple(part)))
        used = sum(map(packer.height, parts[-1])) + ROOT_GAP * (len(parts[-1]) - 1) if parts[-1] else -head
        free = (free - head if len(parts) == 1 else height - alone) - used
    return tuple(map(tuple, pages))


@dataclass(frozen=True, slots=True)
class _Packer:
    """Columns, and how high a page is below their titles; `heights` holds the height of each subtree once known."""

    columns: Columns
    limit: float
    heights: dict[Twig, float] = field(default_factory=dict)

    def height(self, twig: Twig) -> float:
        """Return the height of a subtree in pt."""
        if twig not in self.heights:
            known = [span(self.columns, twig)]
            while known:
                each = known.pop()
                self.heights[each.twig] = each.height
                known.extend(child for _, child in each.children)
        return self.heights[twig]

    def pack(self, twigs: Sequence[Twig], free: float, between: float = 0.0) -> list[list[Twig]]:
        """Pack subtrees onto pages, of which the first has only `free` pt left and may stay empty; `between` is the
        space between two of them, that of siblings if 0."""
        pages: list[list[Twig]] = [[]]
        for twig in twigs:
            before = pages[-1][-1] if pages[-1] else None
            gap = between or (COUSIN_GAP if before and before.anak else GAP) if before else 0.0
            for number, piece in enumerate(self._pieces(twig, free - gap)):
                if number:
                    pages.append([])
                    free, gap = self.limit, 0.0
                if piece:
                    pages[-1].append(piece)
                    free -= gap + self.height(piece)
        return pages

    def _pieces(self, twig: Twig, free: float) -> list[Twig | None]:
        """Return a subtree whole, or a piece for each page; None where it is better to begin on the next one."""
        high = self.height(twig)
        if high <= free:
            return [twig]
        worth = _WORTH_CUTTING if twig.anak else _BOX_WORTH_CUTTING
        if high <= self.limit and free < self.limit * worth:
            return [None, twig]
        if not twig.anak or self._box(twig) > self.limit:
            if len(self.columns.lines(twig)) > 1:
                return self._text_pieces(twig, free)
            if not twig.anak:
                return [twig] if free >= self.limit else [None, twig]
        # with a note of its own a box is at most so high, on whichever page it stands
        least = self.columns.height(replace(twig, anak=(), again=True, goes_on=True))
        first = self.columns.height(replace(twig, anak=(), goes_on=True))
        parts = self.pack(twig.anak, free if max(least, first) <= free else -1.0)
        pieces: list[Twig | None] = [] if parts[0] else [None]
        shown = [part for part in parts if part]
        for number, part in enumerate(shown):
            on = twig.goes_on or number < len(shown) - 1
            teks = twig.teks if number == 0 else None
            pieces.append(replace(twig, anak=tuple(part), again=twig.again or number > 0, goes_on=on, teks=teks))
        return pieces

    def _box(self, twig: Twig) -> float:
        """Return the height of a box alone, with all that may be said in it."""
        return self.columns.height(replace(twig, anak=(), goes_on=True))

    def _text_pieces(self, twig: Twig, free: float) -> list[Twig | None]:
        """Cut a box that no page holds between its lines; its children stand right of the last part."""
        lines = self.columns.lines(twig)
        ends = list(accumulate(block.height([line]) for line in lines))
        notes = self.columns.notes_height(twig)
        start, left = 0, free
        pieces: list[Twig | None] = []
        first = twig.teks[0] if twig.teks else 0
        while start < len(lines):
            room = left - notes - 2 * PAD + (ends[start - 1] if start else 0.0)
            end = max((number for number, below in enumerate(ends, 1) if below <= room), default=0)
            end = max(end, start + 1) if pieces else end
            if end <= start:
                pieces.append(None)
            else:
                last = end >= len(lines)
                part = (first + start, first + end)
                if last and twig.anak:
                    pieces.extend(self._pieces(replace(twig, teks=part), self.limit))
                else:
                    pieces.append(replace(twig, anak=(), goes_on=twig.goes_on or not last, teks=part))
                start = end
            left = self.limit
        return pieces
