"""A file's text -> its comments that speak to us; libyaml drops them, so they are what its scalars do not hold."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import ScalarEvent

from petaproses.text.source import Source

_BREAKS = "\r\n\x85\u2028\u2029"
_OURS = re.compile(rf"(?<!\S)#[ \t]*petaproses:[ \t]*(?=(?P<words>[^{_BREAKS}]*))", re.IGNORECASE)
_IDLE = re.compile(r"\s*(#|$)")


class Comment(NamedTuple):
    """What follows `# petaproses:`, where that begins in the text, and the line (from 1) that it speaks of."""

    words: str
    start: int
    line: int | None


def comments(source: Source) -> Iterator[Comment]:
    """Give the comments of a file that speak to us; none where it could not be read to its end.

    A `#` inside a quoted text or a block (`|`, `>`) begins no comment. A comment speaks of the line it ends, or, on a
    line of its own, of the next line that holds something.
    """
    if "etaproses:" not in source.text or (source.data == "" and not _holds_comments_alone(source)):
        return
    found = list(_OURS.finditer(source.text))
    if not found:
        return
    try:
        spans = list(_scalars(source.text))
    except YAMLError:
        return
    starts, lines = [start for start, _ in spans], solid(source)
    end = 0
    for each in found:
        before = bisect_right(starts, each.start()) - 1
        if each.start() >= end and (before < 0 or each.start() >= spans[before][1]):
            end = each.end("words")  # a second one within it is but words
            line = source.place(each.start()).line
            yield Comment(each["words"].rstrip(), each.start("words"), speaks_of(lines, line))


def _holds_comments_alone(source: Source) -> bool:
    return all(fault.rule == "berkas-kosong" for fault in source.faults)


def solid(source: Source) -> list[int]:
    """Return the numbers of a file's lines (from 1) that hold more than a comment."""
    return [number for number, line in enumerate(source.lines, start=1) if not _IDLE.match(line)]


def speaks_of(lines: list[int], line: int) -> int | None:
    """Return a line if it is one of some, else the next of them below it; None where none follows."""
    found = bisect_left(lines, line)
    return lines[found] if found < len(lines) else None


def _scalars(text: str) -> Iterator[tuple[int, int]]:
    """Give the first character of each scalar's own text and the one behind its last, in order."""
    parser = CParser(text.encode("utf-8"))
    while (event := parser.get_event()) is not None:
        if isinstance(event, ScalarEvent) and event.start_mark and event.end_mark:
            start, end = event.start_mark.index, event.end_mark.index
            if event.style in ("|", ">"):  # a comment may stand behind the sign that opens a block
                opened = re.compile(rf"[{_BREAKS}]").search(text, start, end)
                start = opened.start() if opened else end
            yield start, end
