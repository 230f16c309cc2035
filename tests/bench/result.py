"""One line of the printed table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """A measured number; `aim` is the most it should be, None where there is only something to know."""

    name: str
    value: float
    unit: str = "x"
    aim: float | None = None

    @property
    def verdict(self) -> str:
        if self.aim is None:
            return ""
        return "reached" if self.value <= self.aim else "MISSED"
