"""A code's text -> its parts, level, parent and natural order, by the project's code profile."""

import re
from typing import Any, NamedTuple

_SHAPE = re.compile(r"[^\W_](?:[\w .\-/()]*[\w)])?")
_NUMBER = re.compile(r"(\d+)")
LONGEST = 80
"""Characters that a code may have."""


def sort_key(text: str) -> tuple[Any, ...]:
    """Return a key that sorts codes naturally: 10.1.9 before 10.1.10, PAN-01.09 before PAN-01.10."""
    parts = _NUMBER.split(text)
    numbers = tuple((0, int(part), part) if part.isdecimal() else (1, 0, part) for part in parts if part)
    return (*numbers, (-1, 0, ""))


def well_formed(text: str) -> bool:
    """Tell whether a text may be a code: letters, digits, and `. - / ( ) _` or single spaces inside, nothing else."""
    return (
        len(text) <= LONGEST
        and _SHAPE.fullmatch(text) is not None
        and ".." not in text
        and "//" not in text
        and "  " not in text
    )


class ProfilKode(NamedTuple):
    """How a project writes its codes: what stands before each, what parts it, how many parts a level-0 code has."""

    awalan: str = ""
    pemisah: str = "."
    level_0: int = 1

    def parts(self, kode: str) -> tuple[str, ...]:
        """Return the code's parts without the prefix; empty when the code does not fit the profile."""
        if not kode.startswith(self.awalan):
            return ()
        parts = tuple(kode[len(self.awalan) :].split(self.pemisah)) if self.pemisah else (kode[len(self.awalan) :],)
        return parts if all(part.strip() == part and part for part in parts) else ()

    def level(self, kode: str) -> int:
        """Return the code's level, 0 at the top; negative when it has too few parts or does not fit the profile."""
        return len(self.parts(kode)) - self.level_0

    def induk(self, kode: str) -> str | None:
        """Return the code one level up, None for a level-0 code or one that does not fit the profile."""
        parts = self.parts(kode)
        if len(parts) <= self.level_0:
            return None
        return self.awalan + self.pemisah.join(parts[:-1])

    def turunan(self, induk: str, part: str) -> str:
        """Return the code of a child of `induk`."""
        return f"{induk}{self.pemisah}{part}"
