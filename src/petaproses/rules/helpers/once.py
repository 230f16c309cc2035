"""A question about a whole map that several rules ask -> its answer, found once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from petaproses.peta import Peta

Answer = TypeVar("Answer")


class _Asked:
    """A map as what is known of it is kept by: itself, not its contents."""

    def __init__(self, peta: Peta) -> None:
        self.peta = peta

    def __hash__(self) -> int:
        return id(self.peta)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and other.peta is self.peta


def once_a_map(answer: Callable[[Peta], Answer]) -> Callable[[Peta], Answer]:
    """Keep the answer for the map that was asked about last; the rules of one run look at one map."""
    kept = lru_cache(maxsize=1)(lambda asked: answer(asked.peta))

    @wraps(answer)
    def asked(peta: Peta) -> Answer:
        return kept(_Asked(peta))

    return asked
