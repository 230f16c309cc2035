"""libyaml's events -> a file's data and the marks of its keys and values, and what is wrong with it as YAML.

Events, not YAML's typing: that reads the code 10.10 as the number 10.1, another process.
"""

from __future__ import annotations

from typing import Any

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from petaproses.text.source import At, Fault, Source, Span

MAX_DEPTH = 64
MAX_ALIASED = 100_000
"""How many values aliases and merge keys may add to one file."""


class Stop(Exception):
    """Ends the reading of one file, with the fault that ends it."""

    def __init__(self, rule: str, mark: Any = None, **facts: Any) -> None:
        """Take what the fault is made of, with the parser's mark of its place."""
        self.rule, self.mark, self.facts = rule, mark, facts


class Builder:
    """Events -> `Source.data` and `Source.marks`, on a stack of its own, so that no nesting can exhaust Python's."""

    def __init__(self, source: Source) -> None:
        """Begin with a source that has its text alone."""
        self.source = source
        self.faults: list[Fault] = []
        self.anchors: dict[str, tuple[Any, Any, int]] = {}
        self.aliased = 0
        self.twice: dict[int, Fault] = {}
        self.cut: tuple[int, Any, Fault] | None = None
        self.broken = False

    def at(self, mark: Any, end: Any = None) -> At:
        """Return the place of a parser's mark, one character long unless its end is given."""
        if mark is None:
            return At(self.source)
        line, column = mark.line + 1, mark.column + 1
        last = (end.line + 1, end.column + 1) if end else (line, column + 1)
        return At(self.source, place=Span(line, column, *last))

    def note(self, rule: str, mark: Any, end: Any = None, **facts: Any) -> None:
        """Keep a fault that does not stop the reading."""
        self.faults.append(Fault(rule, self.at(mark, end), facts))

    def build(self, text: str) -> None:
        """Go through the whole text; raises Stop or YAMLError where it cannot go on."""
        next_event = CParser(text.encode("utf-8")).get_event
        event = next_event()
        while not isinstance(event, (DocumentStartEvent, StreamEndEvent)):
            event = next_event()
        if isinstance(event, DocumentStartEvent):
            self._document(next_event)
            event = next_event()  # the document's end
            event = next_event()
            if isinstance(event, DocumentStartEvent):
                raise Stop("dokumen-ganda", event.start_mark)
        if self.source.data == "" and not self.faults:
            raise Stop("berkas-kosong")

    def _document(self, next_event: Any) -> None:
        """Build the one tree of the file.

        One loop over all events, long on purpose: a call for each of a map's many thousand values costs more than
        the parsing itself.
        """
        top: list[Any] = []
        top_marks: list[Any] = []
        stack: list[tuple[Any, Any, Any, Any, Any]] = []
        data: Any = top
        marks: Any = top_marks
        key: Any = None  # the waiting key's event, in a mapping
        flow = False
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                if event.tag is not None or event.anchor is not None:
                    self._tagged(event, event.value, None)
                if key is not None:
                    name = key.value
                    if flow and event.value == "" and self._cut(data, marks, (key, event)):
                        pass
                    elif name in data:
                        self._twice(marks, key, event.value)
                    else:
                        data[name] = event.value
                        marks[name] = (key.start_mark, key.end_mark, event.start_mark, event.end_mark, None)
                    key = None
                elif data.__class__ is list:
                    data.append(event.value)
                    marks.append((None, None, event.start_mark, event.end_mark, None))
                else:
                    key = event
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if data.__class__ is dict and key is None:
                    raise Stop("kunci-bukan-teks", event.start_mark)
                if len(stack) >= MAX_DEPTH:
                    raise Stop("terlalu-dalam", event.start_mark, batas=MAX_DEPTH)
                stack.append((data, marks, key, event, flow))
                key = None
                if kind is MappingStartEvent:
                    data, marks, flow = {}, {}, event.flow_style
                else:
                    data, marks = [], []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if kind is MappingEndEvent and "<<" in data:
                    self._merge(data, marks)
                value, inner = data, marks
                data, marks, key, start, flow = stack.pop()
                if start.tag is not None or start.anchor is not None:
                    self._tagged(start, value, inner)
                self._put(data, marks, key, start, (value, inner))
                key = None
            elif kind is AliasEvent:
                if data.__class__ is dict and key is None:
                    raise Stop("kunci-bukan-teks", event.start_mark)
                self._put(data, marks, key, event, self._alias(event))
                key = None
            else:
                raise AssertionError(kind)
            if not stack and top:
                break
        self.source.data, self.source.marks = top[0], top_marks[0][4]

    def _cut(self, data: Any, marks: Any, pair: tuple[Any, Any]) -> bool:
        """Note a key without a colon inside `{ }`, the rest of a text that a comma cut, and put it back there."""
        key, value = pair
        if ":" in self.source.text[key.end_mark.index : value.end_mark.index]:
            return False
        last = next(reversed(data), None)
        text = ""
        if last is not None and isinstance(data[last], str):
            data[last] = text = f"{data[last]}, {key.value}"
        if self.cut is None or self.cut[:2] != (id(data), last):  # no further comma in the same text
            self.note("koma-memotong", key.start_mark, key.end_mark, kunci=key.value)
            self.cut = (id(data), last, self.faults[-1])
        begin = marks[last][2].index if text else key.start_mark.index
        self.cut[2].facts.update(teks=text, bentang=(begin, key.end_mark.index))
        return True

    def _put(self, data: Any, marks: Any, key: Any, start: Any, built: tuple[Any, Any]) -> None:
        """Put a finished mapping or list, or what an alias stands for, into what holds it."""
        value, inner = built
        if data.__class__ is list:
            data.append(value)
            marks.append((None, None, start.start_mark, start.end_mark, inner))
        elif key.value in data:
            self._twice(marks, key, value)
        else:
            data[key.value] = value
            marks[key.value] = (key.start_mark, key.end_mark, start.start_mark, start.end_mark, inner)

    def _twice(self, marks: Any, key: Any, lost: Any) -> None:
        if id(marks) in self.twice:
            self.twice[id(marks)].facts["hilang"] += repr(lost)  # one forgotten "- " repeats many keys
            return
        first = self.at(*marks[key.value][:2])
        self.note("kunci-ganda", key.start_mark, key.end_mark, kunci=key.value, pertama=first, hilang=repr(lost))
        self.twice[id(marks)] = self.faults[-1]

    def _tagged(self, event: Any, value: Any, inner: Any) -> None:
        """Note a tag, which would change what the author wrote; remember an anchor."""
        if event.tag is not None and event.tag != "!":
            text = ""
            if event.__class__ is ScalarEvent and event.tag.startswith("!"):
                event.value = value = text = f"{event.tag} {value}".rstrip()  # as it was meant: part of the text
            self.note("tag-yaml", event.start_mark, event.end_mark, tag=event.tag, teks=text)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, inner, _size(value))

    def _alias(self, event: Any) -> tuple[Any, Any]:
        """Return what an alias stands for, and charge its size to the file's budget."""
        if event.anchor not in self.anchors:
            raise Stop("yaml-rusak", event.start_mark, masalah="found undefined alias", konteks="", buka=None)
        value, inner, size = self.anchors[event.anchor]
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            raise Stop("alias-berlebihan", event.start_mark, batas=MAX_ALIASED)
        return value, inner

    def _merge(self, data: Any, marks: Any) -> None:
        """Replace the `<<` of a finished mapping by the keys it brings; the mapping's own keys win."""
        value, inner = data["<<"], marks["<<"][4]
        parts = zip(value, (m[4] for m in inner), strict=True) if isinstance(value, list) else ((value, inner),)
        found = [part for part in parts if isinstance(part[0], dict)]
        if not found:
            return  # an unknown key like any other
        del data["<<"], marks["<<"]
        for part, part_marks in found:
            for name, item in part.items():
                if name not in data:
                    data[name], marks[name] = item, part_marks[name]


def _size(value: Any) -> int:
    """Count the values in a tree, each shared one as often as it stands there."""
    count, stack = 0, [value]
    while stack:
        item = stack.pop()
        count += 1
        if isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
    return count
