"""An author's file -> its text, its plain data, and where every key and value of it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any, NamedTuple

Path = tuple[str | int, ...]
"""Steps into a file's data: a key of a mapping or an index of a list."""

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@contextmanager
def about(name: str) -> Iterator[None]:
    """Let whatever is raised inside, which is a bug of ours, say on which file it happened."""
    try:
        yield
    except Exception as error:
        error.add_note(name)
        raise


class Span(NamedTuple):
    """A stretch of a file; line and column count from 1, columns in characters, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Source:
    """One file as its author wrote it.

    `data` holds dicts, lists and texts only; `marks` mirrors it. A mapping's marks map each key to `(key start, key
    end, value start, value end, marks of the value)`, a list's marks hold `(None, None, start, end, marks)` an item.
    """

    encoding, bom = "utf-8", b""
    """How the text lies in the file; `latin-1` stands for a file that could not be decoded, a byte a character."""

    def __init__(
        self, name: str, text: str, data: Any = "", marks: Any = None, faults: "tuple[Fault, ...]" = ()
    ) -> None:
        """Begin with the text at least; reading adds the rest."""
        self.name, self.text, self.data, self.marks, self.faults = name, text, data, marks, faults

    @cached_property
    def lines(self) -> list[str]:
        """The text by lines, broken where YAML breaks them."""
        return _BREAK.split(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    @property
    def newline(self) -> str:
        """The line break that the file uses first, LF in a file of one line."""
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    def offset(self, line: int, column: int) -> int:
        """Return the index in the text of a line and column; of a line behind the end, the text's length."""
        return self._starts[line - 1] + column - 1 if line <= len(self._starts) else len(self.text)

    def packed(self) -> bytes:
        """Return the bytes of the file."""
        return self.bom + self.text.encode(self.encoding)

    def place(self, index: int) -> Span:
        """Return the place of the character at an index of the text."""
        line = bisect_right(self._starts, index)
        column = index - self._starts[line - 1] + 1
        return Span(line, column, line, column + 1)

    def isi(self, path: Path) -> Any:
        """Return what the author wrote at `path`, "" if nothing; steps that the file does not have are skipped."""
        value = self.data
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step, "")
            elif isinstance(value, list) and isinstance(step, int):
                value = value[step] if step < len(value) else ""
        return value

    def span(self, path: Path = (), *, key: bool = False) -> Span:
        """Return where the value (or the key) at `path` stands; steps that the file does not have are skipped."""
        marks: Any = self.marks
        entry = None
        for step in path:
            if isinstance(marks, dict):
                found = marks.get(step)
            else:
                found = marks[step] if isinstance(step, int) and marks and step < len(marks) else None
            if found is None:
                continue  # a step that the author did not write out, such as a list around one item
            entry, marks = found, found[4]
        if entry is None and isinstance(self.marks, dict) and self.marks:
            return self._span(next(iter(self.marks.values())), key=True)  # the whole file: where it begins to speak
        return self._span(entry, key=key)

    @staticmethod
    def _span(entry: Any, *, key: bool) -> Span:
        if entry is None:
            return Span(1, 1, 1, 2)
        start, end = (entry[0], entry[1]) if key and entry[0] is not None else (entry[2], entry[3])
        if start.index == end.index and isinstance(entry[4], dict) and entry[4]:
            end = next(iter(entry[4].values()))[1]  # of a mapping in block style, its first key
        elif start.index == end.index and entry[0] is not None:
            start, end = entry[0], entry[1]  # an empty value has no place of its own
        if start.index == end.index:
            return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


class At(NamedTuple):
    """A place in an author's file, named by the path to it; `/` goes one step in."""

    source: Source
    path: Path = ()
    key: bool = False
    place: Span | None = None

    def __truediv__(self, step: str | int) -> "At":
        """Return the place of the value one step further in."""
        return At(self.source, (*self.path, step))

    @property
    def at_key(self) -> "At":
        """The place of the key instead of its value."""
        return At(self.source, self.path, key=True)

    @property
    def span(self) -> Span:
        """Where it stands, in lines and columns from 1."""
        return self.place or self.source.span(self.path, key=self.key)


class Fault:
    """A fact that a rule puts into words: the rule's name, the place, and what the wording needs."""

    __slots__ = ("at", "facts", "rule")

    def __init__(self, rule: str, at: At, facts: dict[str, Any]) -> None:
        """Keep the parts."""
        self.rule, self.at, self.facts = rule, at, facts

    def __getitem__(self, name: str) -> Any:
        """Return one fact by name; a KeyError is a bug of ours."""
        return self.facts[name]
