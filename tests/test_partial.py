"""Partial maps come out: no rule, format or document breaks on any, and what they say is in what is made of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from html import unescape

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import petaproses
from petaproses import Loaded, RenderOptions, Report
from petaproses.control import Wish, control
from petaproses.control.baseline import Baseline
from petaproses.emit import EMITTERS
from petaproses.emit.documents import DOCUMENTS
from petaproses.findings.record import Severity
from petaproses.layout.paper import Paper
from petaproses.peta import Peta
from petaproses.pipeline import make_document
from petaproses.report import FORMATS, Style
from petaproses.rules import check
from tools.build import peta_of
from tools.partial import projects

MANY = int(os.environ.get("SEBAGIAN", "0"))
"""How many maps `make sweep` draws in place of the few of every test run."""
PAPERS = st.sampled_from(("", "layar", "A4", "F4", "A3", "215 x 330 mm"))
ONCE = settings(
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),  # making a failing project smaller takes minutes
    print_blob=True,
    derandomize=not MANY,
)


def some(few: int, times: int = 1) -> settings:
    """Return how many examples a test draws."""
    return settings(ONCE, max_examples=MANY // times or few)


def errors(peta: Peta) -> list[str]:
    """Run all rules, and return those that keep a map from being drawn."""
    report = control(peta, check(peta), Wish(), Baseline("."))
    return [item.rule.name for item in report.items if item.severity is Severity.ERROR]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-]+", "", text)


def said(peta: Peta) -> Iterator[str]:
    """Give the texts that boxes and rows must show."""
    yield from (proses.nama for proses in peta.proses)
    yield from (langkah.nama for lintas in peta.lintas_fungsi for langkah in lintas.langkah)
    yield from (baris.teks for cascading in peta.cascading for baris in cascading.walk())


@some(60)
@given(st.booleans().flatmap(lambda sound: projects(sound=sound)), st.sampled_from(list(FORMATS)))
def test_no_rule_breaks(project: dict[str, str], format_: str) -> None:
    """Whatever is missing or wrong is at most a finding, in every form of the report."""
    peta = peta_of(**project)
    FORMATS[format_](control(peta, check(peta), Wish(), Baseline(".")), Style())


@some(25, times=2)
@given(projects(), PAPERS)
def test_every_format(project: dict[str, str], paper: str) -> None:
    """Each picture is sound, and no page leaves a box or a row out."""
    peta = peta_of(**project)
    if errors(peta):
        return
    options = RenderOptions(formats=tuple(name for name in EMITTERS if name != "png"), paper=paper)
    drawing = petaproses.render(Loaded(peta, Report()), options)
    made = dict(drawing)
    assert drawing.mishaps == []
    assert [fault for verdict in drawing.verdicts(made) for fault in verdict.faults] == []
    html = squeezed(unescape(re.sub(r"<[^>]*>", " ", b" ".join(made[n] for n in made if n.endswith("html")).decode())))
    assert [text for text in said(peta) if squeezed(text) not in html] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document(document: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No document breaks on what is not written yet."""

    @some(4, times=10)
    @given(projects(), PAPERS)
    def made(project: dict[str, str], paper: str) -> None:
        peta = peta_of(**project)
        if not errors(peta):
            make_document(peta, DOCUMENTS[document], Paper(paper), None)

    monkeypatch.setattr("petaproses.emit.docx.picture.DPI", 40)  # coarse pictures are made soon
    made()
