"""PDF -> how many pages it has, without a library that reads PDF."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TREE = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


def pages(pdf: bytes) -> int:
    """Return the number of pages: the largest count in the tree of pages, whose root counts them all."""
    return max((int(found[1] or found[2]) for text in _texts(pdf) for found in _TREE.finditer(text)), default=0)


def _texts(pdf: bytes) -> Iterator[bytes]:
    yield pdf
