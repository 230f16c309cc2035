"""Many cases -> the part of them that each run tries; `make mutasi` tries them all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from itertools import product
from typing import TypeVar

ALL = "MUTASI" in os.environ
A = TypeVar("A")
B = TypeVar("B")


def half(cases: Iterable[A]) -> list[A]:
    """Return every second case."""
    found = list(cases)
    return found if ALL else found[::2]


def crossed(some: Iterable[A], others: Sequence[B]) -> list[tuple[A, B]]:
    """Return half of all pairs like the white squares of a chessboard: each meets half of the others."""
    pairs = list(product(enumerate(some), enumerate(others)))
    return [(a, b) for (row, a), (column, b) in pairs if ALL or (row + column) % 2 == 0]
