"""Figures of a list within brackets, where a decimal comma parts one figure into two -> the figures that were meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from petaproses.text.source import At

_COMMA = re.compile("[0-9],[0-9]")
_WHOLE = re.compile(r"[-+]?[0-9][0-9.]*")
_FRACTION = re.compile(r"[0-9]+ ?%?")
_SURE = 2
"""Figures in the same manner from which nothing else needs to speak for it."""


class Joined(NamedTuple):
    """The figures that were meant, and where in the file's text those begin and end that a comma parts."""

    figures: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def joined(at: At, parts: Sequence[str], years: int) -> Joined | None:
    """Return the figures of a list whose parts stand at `at`, None where each part is a figure.

    Commas without a blank behind them are decimal ones where only then there is a figure for each of the `years`, or
    where every second comma is one: `[80,5, 81,2]`, not `[80, 5, 81, 2]`.
    """
    text = at.source.text
    if not _COMMA.search(text, _place(at / 0)[0], _place(at / (len(parts) - 1))[1]):
        return None  # as in most lists
    places = [_place(at / index) for index in range(len(parts))]
    touching = [text[end:start] == "," for (_, end), (start, _) in pairwise(places)]
    every_second = len(parts) >= 2 * _SURE and touching == [index % 2 == 0 for index in range(len(parts) - 1)]
    figures: list[str] = []
    spans = []
    index = 0
    while index < len(parts):
        last = index + 1
        if index < len(touching) and touching[index] and _decimal(parts[index], parts[last]):
            figures.append(f"{parts[index]},{parts[last]}")
            spans.append((places[index][0], places[last][1]))
            index += 2
        else:
            figures.append(parts[index])
            index += 1
    sure = every_second and 2 * len(spans) == len(parts)
    fits = len(figures) == years != len(parts)
    return Joined(tuple(figures), tuple(spans)) if spans and (sure or fits) else None


def _decimal(whole: str, fraction: str) -> bool:
    return _WHOLE.fullmatch(whole) is not None and _FRACTION.fullmatch(fraction) is not None


def _place(at: At) -> tuple[int, int]:
    """Return where a text begins and ends in its file's, by index."""
    span = at.span
    return at.source.offset(span.line, span.column), at.source.offset(span.end_line, span.end_column)
