"""What every rule says of its own bad example, in both languages, as planners see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from petaproses.findings.record import Report
from petaproses.language import LANGUAGES, Said
from petaproses.report import FORMATS, Style
from petaproses.rules.registry import RULES
from tools.linked import berkas, cases, compile_maps, example

_GOLDEN = Path(__file__).parent / "golden"
_CASE = re.compile(r"^--- # .+\n", re.MULTILINE)


def _reports() -> Iterator[tuple[str, Report]]:
    """Each rule's name with the report on its bad example; rules about bytes have none."""
    for rule in RULES:
        if files := example(rule):
            yield rule.name, compile_maps(files)[1]


def _cases() -> Iterator[Report]:
    """The reports on all further cases of the rules."""
    for path in cases():
        for text in _CASE.split(path.read_text(encoding="utf-8"))[1:]:
            yield compile_maps(berkas(text))[1]


@pytest.mark.parametrize("bahasa", LANGUAGES)
def test_what_every_rule_says(bahasa: str, golden: Callable[[Path, bytes], None]) -> None:
    """Place, sentence, excerpt, related places, hint and counts: one text a language."""
    style = Style(language=bahasa)
    shown = (f"# {name}\n{FORMATS['full'](report.into(bahasa), style)}\n" for name, report in _reports())
    golden(_GOLDEN / f"temuan.{bahasa}.txt", "".join(shown).encode())


def test_every_sentence_can_be_translated() -> None:
    """No finding has a plain text in it, or ours would stay Indonesian."""
    for report in (*(report for _, report in _reports()), *_cases()):
        for item in report:
            finding = item.finding
            for said in (finding.message, finding.hint, *(related.message for related in finding.related)):
                assert type(said) is Said, said
                assert not said or said.into("en") != said or said.template.startswith("{"), said


def test_a_report_keeps_its_findings_in_another_language() -> None:
    """The same places and rules, in the same order."""
    for _, report in _reports():
        english = report.into("en")
        assert [(item.rule, item.span) for item in english] == [(item.rule, item.span) for item in report]
        assert english.checked == report.checked
        assert report.into("id") is report
