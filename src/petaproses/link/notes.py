"""What linking notes on its way: faults, for rules to put into words."""

from __future__ import annotations

from typing import Any

from petaproses.source import At, Fault


class Notes:
    """The faults of one linking."""

    def __init__(self) -> None:
        """Begin without any."""
        self.faults: list[Fault] = []

    def add(self, rule: str, at: At, **facts: Any) -> None:
        """Note one fault."""
        self.faults.append(Fault(rule, at, facts))
