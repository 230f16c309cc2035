"""Findings that carry a fix -> mended files, in memory; a fix that does not hold what it promises is dropped.

After each round of edits everything is read and checked again: the findings must be gone and none may have come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from petaproses.findings.record import Diagnostic, Report
from petaproses.fix.edits import apart
from petaproses.fix.state import Sight, State, key_of, readable
from petaproses.peta import Peta
from petaproses.text.source import Source

MAX_ROUNDS = 10
"""How often findings that only show when others are gone, or whose edits overlap, get their turn."""

MAX_STOPS = 200
"""How many faults are mended in one file that each keep it from being read."""

MAX_TRIALS = 60
"""How often all maps are checked at most, so that a map full of fixes that fail is done in bounded time."""

Wanted = Callable[[Diagnostic], bool]


class Mended(NamedTuple):
    """The map and its report after all fixes, the files that changed as they were and are, and the fixes of each."""

    peta: Peta
    report: Report
    changed: tuple[tuple[Source, Source], ...]
    fixed: Counter[str]


_ALL = Sight()


def mend(sources: Iterable[Source], wanted: Wanted, sight: Sight = _ALL) -> Mended:
    """Apply the fixes of all wanted findings that are shown, and of those that come to light, until nothing changes."""
    return _Mender(State.of(sources, sight), wanted).run()


class _Mender:
    """One run: the maps as they are by now, and what is spent and settled."""

    def __init__(self, state: State, wanted: Wanted) -> None:
        self.first = self.state = state
        self.wanted = wanted
        self.fixed: Counter[str] = Counter()
        self.trials = MAX_TRIALS
        self.dropped: set[tuple[object, ...]] = set()

    def run(self) -> Mended:
        self._unread()
        for _ in range(MAX_ROUNDS):
            if not self._round():
                break
        before, after = self.first.sources, self.state.sources
        changed = tuple((before[name], after[name]) for name in before if before[name] is not after[name])
        report = self.state.report
        report.items = [self._without_dropped(item) for item in report.items]
        return Mended(self.state.peta, report, changed, self.fixed)

    def _without_dropped(self, item: Diagnostic) -> Diagnostic:
        """Promise no fix that was tried in vain."""
        return item._replace(finding=item.finding._replace(fix=None)) if _identity(item) in self.dropped else item

    def _candidates(self, state: State) -> list[Diagnostic]:
        """What may be mended now, in the author's order; edits that touch others' wait for the next round."""
        items = (item for item in state.report if item.finding.fix and self.wanted(item))
        return apart(item for item in items if _identity(item) not in self.dropped)

    def _unread(self) -> None:
        """Mend first what keeps files from being read, each file by itself: what it hid is no work of the fix."""
        for source in self.first.sources.values():
            if readable(source):
                continue
            alone = State.of([source], self.first.sight)
            for _ in range(MAX_STOPS):
                found = self._further(alone)
                if found is None:
                    break
                alone, item = found
                self._keep(self.state.with_files(alone), [item])

    def _further(self, alone: State) -> tuple[State, Diagnostic] | None:
        """Apply the first fix after which the one file is read further than before."""
        for item in self._candidates(alone):
            tried = alone.applied([item])
            if tried.further(alone):
                return tried, item
        return None

    def _round(self) -> bool:
        """Apply all at once; only where that brings trouble, look for the fixes that cause it. Tell whether there was
        anything to try: what was dropped no longer stands in the way of others."""
        base, kept = self.state, list[Diagnostic]()
        first = self._candidates(base)
        parts = [first] if first else []
        while parts:
            part = parts.pop()
            self.trials -= 1
            tried = base.applied([*kept, *part])
            if self.trials >= 0 and tried.better(self.state, part):
                kept += part
                self._keep(tried, part)
            elif len(part) == 1 or self.trials < 0:
                self.dropped.update(map(_identity, part))
            else:
                middle = len(part) // 2
                parts += (part[middle:], part[:middle])
        return bool(first)

    def _keep(self, state: State, items: list[Diagnostic]) -> None:
        self.state = state
        self.fixed.update(item.finding.at.source.name for item in items)


def _identity(item: Diagnostic) -> tuple[object, ...]:
    """What a finding is known by when lines have moved."""
    fix = item.finding.fix
    return (*key_of(item), item.finding.message, tuple(edit.text for edit in fix.edits) if fix else ())
