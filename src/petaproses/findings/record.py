"""What is wrong with the author's text, as data: Severity, Finding, Rule, Diagnostic, Report."""

from collections.abc import Container, Iterable, Iterator
from copy import copy
from enum import IntEnum
from itertools import islice
from typing import Literal, NamedTuple

from petaproses.language import LANGUAGES, NOTHING, Said
from petaproses.text.source import At, Source, Span


class Severity(IntEnum):
    """How much a finding weighs; only an ERROR stops a build."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> Said:
        """The planner's word for it."""
        return _WORDS[self]


_WORDS = {Severity.HINT: Said("saran"), Severity.WARNING: Said("peringatan"), Severity.ERROR: Said("galat")}


class Related(NamedTuple):
    """Another place that explains a finding, such as the first of two duplicates."""

    at: At
    message: Said


MOST = 20
"""Further places of a finding that are kept: whoever has more of one kind mends the kind."""


_ALSO = Said("juga di sini")


def beside(places: Iterable[At], message: Said = _ALSO) -> tuple[Related, ...]:
    """Return the further places of a finding, of which there may be any number, with what each is told."""
    return tuple(Related(at, message) for at in islice(places, MOST))


class Edit(NamedTuple):
    """A change of an author's text: its characters from `start` up to `end`, by index, become `text`."""

    source: Source
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The stretch that goes away, in lines and columns from 1; empty where something is only put in."""
        first, last = self.source.place(self.start), self.source.place(self.end)
        return Span(first.line, first.column, last.line, last.column)


class Fix(NamedTuple):
    """What mends a finding: edits that belong together, and one sentence that says what they do.

    A safe fix keeps what the author certainly meant; any other is a good guess, for a person to look at.
    """

    edits: tuple[Edit, ...]
    message: Said
    safe: bool = True


class Finding(NamedTuple):
    """What a rule yields: the place, one Indonesian sentence without capital or full stop, and what to type instead."""

    at: At
    message: Said
    hint: Said = NOTHING
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    def into(self, bahasa: str) -> "Finding":
        """Return the finding with all its sentences in a language."""
        related = tuple(Related(each.at, each.message.into(bahasa)) for each in self.related)
        fix = self.fix and self.fix._replace(message=self.fix.message.into(bahasa))
        return Finding(self.at, self.message.into(bahasa), self.hint.into(bahasa), related, fix)


class Rule(NamedTuple):
    """A check by its lasting code, and how much its findings weigh.

    A rule with `final` finds what merely is not there yet: that weighs so much in a final map, and is a hint in a
    draft. All others say that something contradicts itself or is badly written, which weighs the same at any time.
    One that is `noted` tells what reading, shaping or linking has noted under its name, and looks at nothing else.
    """

    code: str
    name: str
    severity: Severity
    final: Severity | None = None
    noted: bool = False


class Diagnostic(NamedTuple):
    """A finding with the rule that made it, and how much it weighs where that is not what the rule says."""

    rule: Rule
    finding: Finding
    weight: Severity | None = None

    @property
    def severity(self) -> Severity:
        """How much it weighs in this project."""
        return self.weight or self.rule.severity

    @property
    def ours(self) -> bool:
        """Whether it is about a fault of ours, which nobody may hide or make lighter."""
        return self.rule.code.startswith("PP9")

    @property
    def span(self) -> Span:
        """Where it stands, in lines and columns from 1."""
        return self.finding.at.span

    @property
    def sort_key(self) -> tuple[str, Span, str, str]:
        """By file, then place, then rule: the order in which an author works through them."""
        return (self.finding.at.source.name, self.span, self.rule.code, self.finding.message)


class Hidden(NamedTuple):
    """A finding that is not shown: what says so, and the reason it gives."""

    item: Diagnostic
    by: Literal["comment", "project", "baseline"]
    reason: str = ""


class Report:
    """All findings of one run; `checked` says how many things of which kind were looked at, `files` in which files.

    A finding of severity `least` or more makes the run fail. Those that others probably cause are `explained`. What the
    project does not want to see is `hidden`, and `notes` says what became of it. Rules that failed for a fault of ours
    have left their exceptions in `crashes`, beside findings that say so.
    """

    least = Severity.ERROR
    hidden: tuple[Hidden, ...] = ()
    notes: tuple[Said, ...] = ()
    crashes: tuple[Exception, ...] = ()

    def __init__(
        self,
        checked: tuple[tuple[int, Said], ...] = (),
        items: Iterable[Diagnostic] = (),
        files: Iterable[str] = (),
    ) -> None:
        """Begin with some findings, or none."""
        self.checked, self.items, self.files = checked, list(items), tuple(files)
        self.explained: list[Diagnostic] = []

    def add(self, rule: Rule, findings: Iterable[Finding]) -> None:
        """Record what `rule` found."""
        self.items.extend(Diagnostic(rule, finding) for finding in findings)

    def __iter__(self) -> Iterator[Diagnostic]:
        """Go through the findings by file and place."""
        return iter(sorted(self.items, key=lambda item: item.sort_key))

    def into(self, bahasa: str) -> "Report":
        """Return the report with all findings in a language."""
        if bahasa == LANGUAGES[0]:
            return self
        said = copy(self)
        said.items = [item._replace(finding=item.finding.into(bahasa)) for item in self.items]
        said.hidden = tuple(
            each._replace(item=each.item._replace(finding=each.item.finding.into(bahasa))) for each in self.hidden
        )
        return said

    def of_files(self, names: Container[str]) -> "Report":
        """Return the report on some of the files alone."""
        some = copy(self)
        some.files = tuple(name for name in self.files if name in names)
        some.items = [item for item in self.items if item.ours or item.finding.at.source.name in names]
        some.hidden = tuple(each for each in self.hidden if each.item.finding.at.source.name in names)
        return some

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(item.severity is severity for item in self.items)

    def fixable(self, *, safe: bool) -> int:
        """Return how many findings have a fix that is safe, or one that is not."""
        return sum(item.finding.fix is not None and item.finding.fix.safe is safe for item in self.items)

    @property
    def worst(self) -> Severity | None:
        """The weightiest severity found, None when nothing was."""
        return max((item.severity for item in self.items), default=None)
