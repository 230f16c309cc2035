"""PDF -> how many pages it has, without a library that reads PDF."""

from __future__ import annotations

import re

_TREE = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


def pages(pdf: bytes) -> int:
    """Return the number of pages: the largest count in the tree of pages, whose root counts them all."""
    return max((int(found[1] or found[2]) for found in _TREE.finditer(pdf)), default=0)
