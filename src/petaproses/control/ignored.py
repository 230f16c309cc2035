"""Findings that a comment beside them, or the project file, does not want to see, each with the reason given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from petaproses.control.names import KNOWN, exactly, named
from petaproses.findings.record import Diagnostic, Hidden, Rule, Severity
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.text.comments import Comment, comments, solid, speaks_of
from petaproses.text.source import At, Fault, Source, Span

WORD = "abaikan"
_COMMENT = re.compile(r"(?P<word>[^\s:]+):?\s*(?P<codes>.*?)\s*(?:(?:--+|[–—])\s*(?P<reason>.*))?")
_CODE = re.compile(r"[^\s,;]+")


class Ignoring(NamedTuple):
    """What one comment says of one rule, where it says so, and of which line it speaks."""

    rule: Rule
    at: At
    line: int | None
    reason: str


class Ignored:
    """The comments of a project: which findings they hide, and what is wrong with them."""

    def __init__(self, peta: Peta) -> None:
        """Read the comments of all files."""
        self.faults: list[Fault] = []
        self._whole = not peta.holes
        self._said: dict[tuple[str, str, int | None], list[Ignoring]] = {}
        self._used: set[int] = set()
        self._solid: dict[str, list[int]] = {}
        for source in peta.sources:
            for comment in comments(source):
                for each in self._read(source, comment):
                    self._said.setdefault((source.name, each.rule.code, each.line), []).append(each)
                    self._solid.setdefault(source.name, [])

    def reason(self, item: Diagnostic) -> str | None:
        """Return the reason for which a comment hides a finding, None when none does."""
        source, span = item.finding.at.source, item.span
        if source.name not in self._solid:
            return None
        lines = self._solid[source.name] = self._solid[source.name] or solid(source)
        # A whole file's findings stand at its top, comment or not; behind a text of several lines there is one place.
        for line in (speaks_of(lines, span.line), *range(span.line, span.end_line + 1)):
            for each in self._said.get((source.name, item.rule.code, line), ()):
                self._used.add(id(each))
                return each.reason
        return None

    def unused(self) -> Iterator[Fault]:
        """Give a fault for each rule of a comment that hid nothing; asked last. Silent where some file is not read."""
        for each in (each for group in self._said.values() for each in group if self._whole):
            if id(each) not in self._used:
                yield Fault("abaikan-tak-terpakai", each.at, {"kode": each.rule.code})

    def _read(self, source: Source, comment: Comment) -> Iterator[Ignoring]:
        """Give what a comment says, or note what is wrong with it; other words after our name are a note of its own."""
        said = _COMMENT.fullmatch(comment.words)
        if not said or (said["word"].casefold() != WORD and not Near([WORD]).word(said["word"])):
            return
        word = _place(source, comment.start, said["word"])
        if said["word"].casefold() != WORD:
            self.faults.append(Fault("aturan-tak-dikenal", word, {"kata": said["word"], "dikenal": (WORD,)}))
        elif not said["codes"]:
            self.faults.append(Fault("aturan-tak-dikenal", word, {"kata": "", "dikenal": ()}))
        elif not re.search(r"\w", said["reason"] or ""):
            at = _place(source, comment.start + said.start("codes"), said["codes"])
            self.faults.append(Fault("abaikan-tanpa-alasan", at, {"kode": said["codes"]}))
        else:
            for code in _CODE.finditer(said["codes"]):
                at = _place(source, comment.start + said.start("codes") + code.start(), code[0])
                rule = exactly(code[0])
                if rule is None or rule.severity is Severity.ERROR:
                    self.faults.append(refused(code[0], at, rule))
                else:
                    yield Ignoring(rule, at, comment.line, said["reason"])


def refused(text: str, at: At, rule: Rule | None) -> Fault:
    """Return the fault of a text that names no rule, or one whose findings stop a build and must be mended."""
    if rule is None:
        return Fault("aturan-tak-dikenal", at, {"kata": text, "dikenal": KNOWN})
    return Fault("galat-diabaikan", at, {"kode": rule.code})


def in_project(peta: Peta) -> tuple[frozenset[str], list[Fault]]:
    """Return the codes that the project file ignores, and what is wrong with what it says of rules.

    The beginning of codes stands for those of its rules that may be ignored.
    """
    wanted = peta.proyek.pemeriksaan
    at = wanted.at
    if at is None:
        return frozenset(), []
    written = [(text, at / "abaikan" / index) for index, text in enumerate(wanted.abaikan)]
    weighed = [(text, (at / "bobot" / text).at_key) for text in wanted.bobot]
    faults = [refused(text, place, None) for text, place in (*written, *weighed) if not named(text)]
    lowered = [(text, place) for text, place in weighed if wanted.bobot[text] != Severity.ERROR.word]
    for text, place in (*written, *lowered):
        rule = exactly(text)
        if rule and rule.severity is Severity.ERROR:
            faults.append(refused(text, place, rule))
    found = (rule for text, _ in written for rule in named(text))
    return frozenset(rule.code for rule in found if rule.severity is not Severity.ERROR), faults


def split(
    items: Iterable[Diagnostic], comments: Ignored, project: frozenset[str]
) -> tuple[list[Diagnostic], list[Hidden]]:
    """Part findings into those that are left and those that are hidden."""
    left: list[Diagnostic] = []
    hidden: list[Hidden] = []
    for item in items:
        reason = comments.reason(item)
        if reason is not None:
            hidden.append(Hidden(item, "comment", reason))
        elif item.rule.code in project:
            hidden.append(Hidden(item, "project"))
        else:
            left.append(item)
    return left, hidden


def _place(source: Source, index: int, text: str) -> At:
    line, column, *_ = source.place(index)
    return At(source, place=Span(line, column, line, column + len(text)))
