"""All files of a project at one moment of mending, read and checked; a change reads only the files it touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from petaproses.control import Wish, control, examine
from petaproses.control.baseline import Baseline
from petaproses.findings.record import Diagnostic, Edit, Report
from petaproses.fix.edits import edited
from petaproses.model.shape import Shaped, shape
from petaproses.peta import Hole, Peta
from petaproses.peta.linking import link
from petaproses.text.read import read
from petaproses.text.source import Source

Key = tuple[str, str]
"""A rule's code and a file's name: what findings are counted by while lines and words change."""


def key_of(item: Diagnostic) -> Key:
    """Return what a finding is counted under."""
    return (item.rule.code, item.finding.at.source.name)


class Sight(NamedTuple):
    """What a person wants to see of the findings, and which of them are old."""

    wish: Wish = Wish()
    old: Baseline = Baseline()


_ALL = Sight()


class State:
    """Files by name with what they hold; the map and the report are made when they are asked for."""

    def __init__(self, sources: Mapping[str, Source], shaped: Mapping[str, Shaped], sight: Sight) -> None:
        """Begin with files as read and as shaped."""
        self.sources, self.shaped, self.sight = sources, shaped, sight

    @classmethod
    def of(cls, sources: Iterable[Source], sight: Sight = _ALL) -> State:
        """Return the state that some files are in."""
        by_name = {source.name: source for source in sources}
        return cls(by_name, {name: shape(source) for name, source in by_name.items()}, sight)

    @cached_property
    def peta(self) -> Peta:
        """The linked map."""
        return link(self.shaped.values())

    @cached_property
    def report(self) -> Report:
        """What is shown of all that the rules find."""
        return control(self.peta, self._found, self.sight.wish, self.sight.old)

    @cached_property
    def _found(self) -> Report:
        return examine(self.peta, self.sight.wish)

    def _counts(self, hole: tuple[Hole, ...] | None = None) -> Counter[Key]:
        """Count all findings that no comment and no project file hides, be they new or old, asked for or not, and also
        those that others explain; as if something else could not be used."""
        peta = self.peta if hole is None else self.peta._replace(holes=hole)
        found = self._found if hole in (None, self.peta.holes) else examine(peta, self.sight.wish)
        return Counter(map(key_of, control(peta, Report(items=[*found.items, *found.explained])).items))

    def applied(self, items: Iterable[Diagnostic]) -> State:
        """Return the state after the fixes of some findings, which were found in this one."""
        edits: dict[str, list[Edit]] = {}
        for item in items:
            for edit in item.finding.fix.edits if item.finding.fix else ():
                edits.setdefault(edit.source.name, []).append(edit)
        new = {name: read(edited(self.sources[name], changes), name) for name, changes in edits.items()}
        shaped = {name: shape(each) for name, each in new.items()}
        return State({**self.sources, **new}, {**self.shaped, **shaped}, self.sight)

    def with_files(self, other: State) -> State:
        """Return this state with the files of another, which win."""
        return State({**self.sources, **other.sources}, {**self.shaped, **other.shaped}, self.sight)

    def further(self, before: State) -> bool:
        """Tell whether the one file is read now, or read further than before; a character that YAML does not know stops
        the reading before anything else does."""
        (was,), (now,) = before.sources.values(), self.sources.values()
        if readable(now):
            return True
        first = was.faults[-1].rule == "aksara-kendali" != now.faults[-1].rule
        return first or _stops(now) < _stops(was)

    def better(self, before: State, items: Iterable[Diagnostic]) -> bool:
        """Tell whether the findings of `items` are gone since `before`, and no other has come.

        Rules that keep quiet while something could not be read, or where something explains what they would say, must
        not speak up only because they now can.
        """
        gone = Counter(map(key_of, items))
        were, are = before._counts(), self._counts(before.peta.holes)
        return all(are[key] <= were[key] - gone[key] for key in are.keys() | gone.keys())


def readable(source: Source) -> bool:
    """Tell whether a file could be read, and to its end."""
    broken = any(fault.rule == "yaml-rusak" for fault in source.faults)
    return not broken and (source.data != "" or not source.faults)


def _stops(source: Source) -> tuple[int, int]:
    """Return how many lines stand below the first part of a file that stops the reading, and how many such parts it
    has."""
    broken = [fault for fault in source.faults if fault.rule == "yaml-rusak"] or source.faults[-1:]
    return len(source.lines) - broken[0].at.span.line, len(broken)
