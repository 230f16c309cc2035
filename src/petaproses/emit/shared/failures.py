"""What keeps a thing from being made: a broken template, a machine that cannot draw it, a fault of ours."""

from typing import NamedTuple

from petaproses.language import Teks


class BrokenTemplate(Exception):
    """A project's own template that cannot be filled in: its name, the line if known, and what is wrong with it."""

    def __init__(self, name: str, line: int | None, reason: str) -> None:
        """Keep the parts for whoever words the message."""
        super().__init__(f"{name}:{line or 1}: {reason}")
        self.name, self.line, self.reason = name, line, reason


class CannotDraw(Exception):
    """A picture that this machine cannot draw: why, and what its owner may do."""

    def __init__(self, reason: Teks, hint: Teks) -> None:
        """Keep the parts for whoever words the message."""
        super().__init__(f"{reason}: {hint}")
        self.reason, self.hint = reason, hint


class Mishap(NamedTuple):
    """What could not be made for a fault of ours, the map file it was made from ("" for the whole map), and the fault.
    Everything else is made all the same."""

    hasil: str
    berkas: str
    error: Exception
