"""A figure as an author writes it, `80,51`, `1.500`, `60 kali` -> its number, unit and decimal sign."""

import re
from decimal import Decimal
from typing import NamedTuple

# Compiled when the first figure is met: maps without any are checked sooner.
_FIGURE = r"(?s)(?:[<>≤≥=~±]+\s*)?(?P<number>-?\d[\d.,]*)(?P<gap>\s*)(?P<unit>.*)"
_THOUSANDS = r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"
_PLAIN = r"-?\d+(?:(?P<sign>[.,])\d+)?"


class Figure(NamedTuple):
    """A figure: `decimal` is the decimal sign used, "" without one; `glued` whether the unit touches the number."""

    value: Decimal
    satuan: str
    decimal: str
    glued: bool


def figure_of(text: str) -> Figure | None:
    """Read a figure the Indonesian way, a point for thousands and a comma for decimals; None for other texts.

    A point that cannot part thousands, as in `80.51`, is taken as a decimal sign.
    """
    found = re.fullmatch(_FIGURE, text.strip())
    if not found or len(found["number"]) > 40:
        return None
    number, unit = found["number"], found["unit"].strip()
    glued = bool(unit) and not found["gap"] and unit[:1].isalpha()
    if re.fullmatch(_THOUSANDS, number):
        sign = "," if "," in number else ""
        return Figure(Decimal(number.replace(".", "").replace(",", ".")), unit, sign, glued)
    plain = re.fullmatch(_PLAIN, number)
    if not plain:
        return None
    return Figure(Decimal(number.replace(",", ".")), unit, plain["sign"] or "", glued)


def series_of(*parts: dict[str, str]) -> list[tuple[str, Figure]]:
    """Return the years of some series in order, with those of their figures that are numbers; later parts win."""
    merged = {year: text for part in parts for year, text in part.items()}
    return [(year, read) for year in sorted(merged) if (read := figure_of(merged[year])) is not None]
