"""What YAML silently does to an author's text: cuts at a hash, characters that no format can hold, tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from petaproses.text.source import At, Fault, Path, Source, Span

CONTROLS = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]"
"""Control characters, which no format can hold, as a class of a regular expression."""

_CUT = r"[ \t]+#(?=[^\s#!])"
_NOTE = r"[ \t]+#(?=\s|$)"
"""How a text is cut by mistake, and how a comment begins that is meant as one."""


_NBSP_INDENT = re.compile(r"^[ \t]*\u00a0[ \u00a0]*", re.MULTILINE)


def blank_indents(text: str) -> tuple[str, list[int]]:
    """Return a text whose lines begin with spaces where they begin with no-break spaces, which YAML takes for words,
    and the numbers of those lines from 0; as long as before, so that every place stays."""
    found = list(_NBSP_INDENT.finditer(text))
    if not found:
        return text, []
    plain = _NBSP_INDENT.sub(lambda begin: begin[0].replace("\u00a0", " "), text)
    return plain, [text.count("\n", 0, begin.start()) for begin in found]


def _scalars(marks: Any) -> Iterator[tuple[Any, Any, Path]]:
    """Go through the start and end marks of all keys and texts below some marks, with their paths."""
    stack: list[tuple[Any, Path]] = [(marks, ())]
    while stack:
        item, path = stack.pop()
        for step, (key_start, key_end, start, end, inner) in (
            item.items() if isinstance(item, dict) else enumerate(item or ())
        ):
            if key_start is not None:
                yield key_start, key_end, (*path, step)
            if inner is None:
                yield start, end, (*path, step)
            else:
                stack.append((inner, (*path, step)))


def escaped_controls(source: Source) -> Iterator[Fault]:
    """Find control characters that an author wrote as escapes, such as "\\a": no format can hold them."""
    stack: list[tuple[Any, At]] = [(source.data, At(source))]
    while stack:
        value, at = stack.pop()
        if isinstance(value, str):
            control = re.search(CONTROLS, value)
            if control:
                yield Fault("aksara-kendali", at, {"aksara": f"U+{ord(control[0]):04X}"})
        else:
            items = value.items() if isinstance(value, dict) else enumerate(value)
            stack.extend((item, at / step) for step, item in items)


def _hashes(text: str) -> Iterator[int]:
    """Find each `#` behind a blank and before a letter, by plain search: a regex is slow on large maps."""
    found = text.find(" #")
    while found >= 0:
        after = text[found + 2 : found + 3]
        if after and not after.isspace() and after not in "#!":
            yield found + 1
        found = text.find(" #", found + 2)


def cut_by_hash(source: Source) -> Iterator[Fault]:
    """Find texts that a ` #` cut short: a comment that begins without a blank, right behind a plain text."""
    suspects = sorted({source.place(cut).line - 1 for cut in _hashes(source.text)})
    if not suspects:
        return
    ends: dict[int, list[tuple[int, int, Path]]] = {line: [] for line in suspects}
    for start, end, path in _scalars(source.marks):
        for line in range(start.line, end.line + 1):
            if line in ends:
                left = start.column if line == start.line else 0
                ends[line].append((left, end.column if line == end.line else len(source.lines[line]), path))
    for line in suspects:
        text = source.lines[line]
        for cut in re.finditer(_CUT, text):
            before = text[: cut.start()]
            hash_at = cut.end() - 1
            if any(left <= hash_at < right for left, right, _ in ends[line]):
                continue
            if before.strip() and not before.rstrip().endswith(('"', "'")) and "#" not in before.split(" ")[0]:
                note = re.compile(_NOTE).search(text, hash_at)
                stop = note.start() if note else len(text)
                place = Span(line + 1, hash_at + 1, line + 1, stop + 1)
                before_it = [each for each in ends[line] if each[0] < hash_at]
                path = max(before_it, key=lambda each: each[0])[2] if before_it else ()
                yield Fault("pagar-memotong", At(source, path, place=place), {"sisa": text[hash_at:stop]})
            break


def without_tabs(source: Source) -> tuple[Source, tuple[Fault, ...]]:
    """Return a file with a blank for each tab in its texts, as no output may hold one, and where they stood; around
    the ends of arrows they are blanks like others."""
    if "\t" not in source.text and "\\" not in source.text:
        return source, ()
    found: list[tuple[Path, bool, str]] = []
    data, marks = _spaced(source.data, source.marks, (), found)
    if not found:
        return source, ()
    spaced = Source(source.name, source.text, data, marks, source.faults)
    told = [each for each in found if not (each[0][0] == "alur" and len(each[0]) == 2 + each[1])]
    return spaced, tuple(Fault("aksara-tersembunyi", At(spaced, path, key), {"teks": text}) for path, key, text in told)


def _spaced(data: Any, marks: Any, path: Path, found: list[tuple[Path, bool, str]]) -> tuple[Any, Any]:
    """Return data and marks with blanks for tabs; `found` gets the paths where there were any, and whether in a key."""
    if isinstance(data, str):
        if "\t" not in data:
            return data, marks
        found.append((path, False, data))
        return _blanks(data), marks
    steps: list[Any] = list(data) if isinstance(data, dict) else list(range(len(data)))
    values, entries = [], []
    for index, old in enumerate(steps):
        if isinstance(old, str) and "\t" in old and (new := _blanks(old)) not in data and new not in steps[:index]:
            steps[index] = new
            found.append(((*path, new), True, old))
        value, inner = _spaced(data[old], marks[old][4], (*path, steps[index]), found)
        values.append(value)
        entries.append((*marks[old][:4], inner))
    if isinstance(data, dict):
        return dict(zip(steps, values, strict=True)), dict(zip(steps, entries, strict=True))
    return values, entries


def _blanks(text: str) -> str:
    return re.sub(r"[ \t]*\t[ \t]*", " ", text).strip(" ")
