"""Rows or columns of a table -> its pages: as few as their room needs, and all about equally full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_HALVINGS = 24


class Entry(NamedTuple):
    """A row or column `size` pt high or wide; on a page it stands below the heading of its `group`, `head` pt high,
    which is said once."""

    size: float
    group: int = 0
    head: float = 0.0


def filled(entries: Sequence[Entry], limit: float) -> list[range]:
    """Fill pages of `limit` pt one after the other; a page has one entry at least."""
    pages: list[range] = []
    start, used = 0, 0.0
    for place, entry in enumerate(entries):
        headed = place == start or entries[place - 1].group != entry.group
        more = entry.size + (entry.head if headed else 0.0)
        if place > start and used + more > limit:
            pages.append(range(start, place))
            start, used, more = place, 0.0, entry.size + entry.head
        used += more
    return [*pages, range(start, len(entries))]


def balanced(entries: Sequence[Entry], limit: float) -> list[range]:
    """Return as few pages of at most `limit` pt as `filled` does, the fullest of them as empty as can be."""
    best = filled(entries, limit)
    low, high = 0.0, min(limit, height(entries, range(len(entries))))
    for _ in range(_HALVINGS if len(best) > 1 else 0):
        middle = (low + high) / 2
        pages = filled(entries, middle)
        if len(pages) > len(best) or any(height(entries, page) > limit for page in pages if len(page) > 1):
            low = middle
        else:
            best, high = pages, middle
    return best


def height(entries: Sequence[Entry], page: range) -> float:
    """Return what a page needs, in pt."""
    heads = (
        entries[place].head for place in page if place == page.start or entries[place - 1].group != entries[place].group
    )
    return sum(entries[place].size for place in page) + sum(heads)
