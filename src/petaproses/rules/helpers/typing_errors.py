"""Typing errors that planners make -> the right spelling: a list, which stands in the file beside this one."""

from functools import cache
from pathlib import Path

NAMES = frozenset({"id", "kode", "induk", "rujuk", "mendukung", "pakai", "ke_peta", "cfm", "akar"})
"""Keys whose text is no language but a name that other places repeat."""


@cache
def usual_errors() -> dict[str, str]:
    """The list of typing errors in the file beside this one, each with the right spelling."""
    lines = Path(__file__).with_name("typing_errors.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return {wrong: right for wrong, _, right in pairs}


def in_case_of(written: str, right: str) -> str:
    """Return the right word in capitals where the wrong one is."""
    if written.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if written[0].isupper() else right
