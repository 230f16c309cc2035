"""A file's data -> every text in it with its place, down to the word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from petaproses.text.source import At, Source, Span

HIDDEN = "[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]"
"""The characters that nobody sees, as a set of a regular expression."""


def all_teks(source: Source) -> Iterator[tuple[At, str]]:
    """Yield every key and every value that is a text, in the author's order."""
    stack: list[tuple[At, Any]] = [(At(source), source.data)]
    while stack:
        at, data = stack.pop()
        if isinstance(data, str):
            yield at, data
        elif isinstance(data, dict):
            inside: list[tuple[At, Any]] = []
            for key, value in data.items():
                inside += (((at / key).at_key, key), (at / key, value))
            stack.extend(reversed(inside))
        elif isinstance(data, list):
            stack.extend((at / index, data[index]) for index in reversed(range(len(data))))


def exactly_at(at: At, word: str) -> At:
    """Return the place of the first `word` within the text at `at`; `at` itself where it is written in another way."""
    span = at.span
    lines = at.source.lines
    for number in range(span.line, min(span.end_line, len(lines)) + 1):
        line = lines[number - 1]
        first = span.column - 1 if number == span.line else 0
        last = span.end_column - 1 if number == span.end_line else len(line)
        start = line.find(word, first, last)
        if start >= 0:
            return At(at.source, at.path, at.key, Span(number, start + 1, number, start + len(word) + 1))
    return at


def folded(text: str) -> str:
    """Return how a text reads: without regard to capitals and to the width of blanks."""
    return " ".join(text.casefold().split())
