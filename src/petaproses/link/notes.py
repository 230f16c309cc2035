"""What linking notes on its way: faults, for rules to put into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from petaproses.source import At, Fault


@dataclass
class Notes:
    """The faults of one linking."""

    faults: list[Fault] = field(default_factory=list)

    def add(self, rule: str, at: At, **facts: Any) -> None:
        """Note one fault."""
        self.faults.append(Fault(rule, at, facts))
