"""Findings -> names by which other programs, and we ourselves, know them again from one run to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from petaproses.findings.record import Diagnostic

_LONG = 2_000
"""Characters of a line beyond which its digest stands for it."""


def with_fingerprints(items: Iterable[Diagnostic], folder: str = "") -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding with 32 hexadecimal digits that no other one of these has.

    They are made of the rule's code, the file's name (seen from `folder`) and the words of the line, so they stay when
    lines are added above, when the line is indented anew or its wording of the finding changes; equal findings are told
    apart by their order.
    """
    met: Counter[str] = Counter()
    words: dict[tuple[str, int], str] = {}
    for item in items:
        name = item.finding.at.source.name
        line = (name, item.span.line)
        if line not in words:
            words[line] = _words(item)
        key = "\0".join((item.rule.code, seen_from(folder, name), words[line]))
        met[key] += 1
        yield item, _digest(f"{key}\0{met[key]}")[:32]


def seen_from(folder: str, name: str) -> str:
    """Return the name of a file as seen from a folder; as it is when it lies elsewhere."""
    return name.removeprefix(f"{folder}/") if folder else name


def _words(item: Diagnostic) -> str:
    """The line without its blanks at either end, and with one between words; of a very long one, which may have a
    finding at each word, a digest."""
    number, lines = item.span.line, item.finding.at.source.lines
    words = " ".join(lines[number - 1].split()) if number <= len(lines) else ""
    return words if len(words) <= _LONG else _digest(words)


def _digest(text: str) -> str:
    from hashlib import sha256  # most runs name no finding

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
