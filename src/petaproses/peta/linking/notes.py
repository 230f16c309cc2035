"""What linking notes on its way: faults, for rules to put into words, and what had to be left out."""

from __future__ import annotations

from typing import Any

from petaproses.peta import Hole
from petaproses.text.source import At, Fault


class Notes:
    """The faults of one linking, and its losses."""

    def __init__(self) -> None:
        """Begin without any."""
        self.faults: list[Fault] = []
        self.holes: list[Hole] = []

    def add(self, rule: str, at: At, **facts: Any) -> None:
        """Note one fault."""
        self.faults.append(Fault(rule, at, facts))

    def lose(self, at: At, teks: str) -> None:
        """Note that something in a file is left out, and what stands there."""
        self.holes.append(Hole(at.source, teks))
