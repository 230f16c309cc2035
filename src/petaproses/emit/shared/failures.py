"""What keeps a thing from being made: a broken template, a machine that cannot draw it, a fault of ours."""

from typing import NamedTuple

from petaproses.language import Said
from petaproses.language.refused import Refused


class BrokenTemplate(Refused):
    """A project's own template that cannot be filled in: its `name`, the `line` if known (0 for the whole file), and
    the `reason`."""

    def __init__(self, name: str, line: int | None, reason: str) -> None:
        """Keep the parts as well, for an editor that goes there."""
        super().__init__(
            Said(
                "templat {tempat} tidak dapat dipakai: {sebab}",
                tempat=name if line == 0 else f"{name}:{line or 1}",
                sebab=reason,
            ),
            Said("betulkan templat itu, atau hapus agar templat bawaan dipakai"),
        )
        self.name, self.line, self.reason = name, line, reason


class CannotDraw(Refused):
    """A picture that this machine cannot draw: why, and what its owner may do."""


class Mishap(NamedTuple):
    """What could not be made for a fault of ours, the map file it was made from ("" for the whole map), and the fault.
    Everything else is made all the same."""

    hasil: str
    berkas: str
    error: Exception
