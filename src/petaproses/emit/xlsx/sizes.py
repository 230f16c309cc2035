"""A table's texts -> widths of its columns and heights of its rows in pt, so that no text is cut off or overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from petaproses.layout.shared.text import greedy, width

SIZE = 9.0
"""Text size of cells, in pt."""
LINE = 12.0
"""Height of a line of such text, in pt, as spreadsheet programs draw it."""
PAD = 3.75
"""What a row is higher than its text, in pt."""
PIXEL = 0.75
"""What heights and widths are rounded to, in pt."""
SIDE = 8.0
"""What a column is wider than its text, in pt."""
LEAST = 30.0
READABLE = 80.0
"""A column with more than a word in it is not made narrower than this, in pt: its rows would become pillars."""
MOST = 240.0
"""A column is at most as wide as this, in pt, where the paper has no room to spare."""
MAX_HEIGHT = 409.0
"""The highest row that Excel knows, in pt."""
_SLACK = 1.06
"""How much wider than measured a text may come out in another font of the family."""


class Placed(NamedTuple):
    """A cell's text with its place; spans count from 1."""

    y: int
    x: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    bold: bool = False


def widths(cells: Sequence[Placed], columns: int, room: float, upright: frozenset[int] = frozenset()) -> list[float]:
    """Return the width of each column: as its longest line needs if all fit the room, else less, but never less than
    its longest word; for upright ones 0, which take nothing of the room."""
    words = [0.0 if x in upright else LEAST for x in range(columns)]
    texts = [*words]
    for cell in cells:
        if cell.colspan > 1 or cell.x in upright or not cell.text:
            continue
        words[cell.x] = max(words[cell.x], min(_long(cell.text.split(), cell.bold), MOST))
        longest = _long(cell.text.split("\n"), cell.bold)
        words[cell.x] = max(words[cell.x], min(longest, READABLE))
        texts[cell.x] = max(texts[cell.x], words[cell.x], longest)
    usual = [min(text, MOST) for text in texts]
    if sum(usual) > room:
        return _shared(words, usual, room)
    return _shared(usual, texts, room)


def _shared(least: list[float], most: list[float], room: float) -> list[float]:
    """Return widths from least to most that fill the room as far as they can, each with its share of what is free."""
    free, wanted = max(0.0, room - sum(least)), sum(most) - sum(least)
    share = min(1.0, free / wanted) if wanted else 0.0
    return [low + (high - low) * share for low, high in zip(least, most, strict=True)]


def _long(texts: Iterable[str], bold: bool) -> float:
    return max((width(text, SIZE, bold=bold) for text in texts), default=0.0) * _SLACK + SIDE


def heights(cells: Iterable[Placed], columns: Sequence[float], rows: int) -> list[float]:
    """Return the height of each row; a cell over several rows makes all of them higher if they are too low for it."""
    found = [LINE + PAD] * rows
    tall: list[tuple[Placed, float]] = []
    for cell in cells:
        need = lines(cell.text, sum(columns[cell.x : cell.x + cell.colspan]), bold=cell.bold) * LINE + PAD
        if cell.rowspan > 1:
            tall.append((cell, need))
        else:
            found[cell.y] = max(found[cell.y], need)
    for cell, need in tall:
        own = slice(cell.y, cell.y + cell.rowspan)
        missing = need - sum(found[own])
        if missing > 0:
            found[own] = [height + missing / cell.rowspan for height in found[own]]
    return [min(ceil(height / PIXEL) * PIXEL, MAX_HEIGHT) for height in found]


def lines(text: str, column: float, *, bold: bool = False) -> int:
    """Return on how many lines a text stands in a column of some width in pt."""
    room = (column - SIDE) / _SLACK
    return sum(
        1 if width(line, SIZE, bold=bold) <= room else len(greedy(line, room, SIZE, bold=bold))
        for line in text.split("\n")
    )


def characters(column: float) -> float:
    """Return a width in pt as Excel counts columns: in digits of the usual font, Arial 10, each 7 pixels wide."""
    return round(max(0.0, column / PIXEL - 5) / 7, 2)
