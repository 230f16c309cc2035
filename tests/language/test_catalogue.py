"""The English catalogue: complete, without a line too many, with the same places, in English."""

from __future__ import annotations

import ast
import re

import pytest

from language.templates import PACKAGE, calls, every, places, speakers, written
from petaproses.findings.record import Rule
from petaproses.language.catalogue import sentences
from petaproses.rules import explain
from petaproses.rules.registry import PAGES, RULES, place

EN = sentences("en")
_FOLDER = PACKAGE / "language" / "en"
_INDONESIAN = re.compile(
    r"\b(yang|tidak|dengan|untuk|adalah|dan|atau|dari|ini|itu|bila|bukan|tanpa|pada|oleh|sudah|belum|harus|tulis|hapus)\b"
)
_QUOTED = re.compile(r"\{[a-z_]*\}|«[^»]*»|\"[^\"]*\"|: [a-z_]+: .*|\bya or tidak\b|\btidak \(no\)")


def _said(rule: Rule) -> list[str]:
    """The sentences that are translated beside a rule."""
    text = (PACKAGE.parent / place(rule).replace(".", "/")).with_suffix(".txt").read_text(encoding="utf-8")
    *_, said = text.rstrip("\n").partition("=== en: kalimat\n\n")
    return [block.split("\n")[0] for block in said.split("\n\n") if block]


def test_every_sentence_is_translated() -> None:
    assert sorted(every() - EN.keys()) == []


def test_nothing_is_translated_that_nobody_says() -> None:
    assert sorted(EN.keys() - every()) == []


def test_a_sentence_stands_in_one_file_only() -> None:
    """A second translation would silently win or lose."""
    lines = [
        block.split("\n")[0]
        for path in _FOLDER.glob("sentences-*.txt")
        for block in path.read_text(encoding="utf-8").strip().split("\n\n")
        if not block.startswith("# ")
    ]
    lines += (line for said in map(_said, PAGES) for line in said)
    assert sorted({line for line in lines if lines.count(line) > 1}) == []


def test_beside_a_rule_stands_what_it_alone_says() -> None:
    """What others say too would vanish with the rule; what it alone says is not looked for elsewhere."""
    for rule in PAGES:
        own = f"{place(rule).removeprefix('petaproses.').replace('.', '/')}.py"
        assert set(_said(rule)) == {template for template, names in speakers().items() if names == {own}}, rule.name


BOTH = tuple((template, form) for template in sorted(EN) for form in EN[template])
"""Each sentence with its English, in one test for all: more than a thousand tests would take longer than what they do."""


def test_same_places() -> None:
    for template, form in BOTH:
        assert places(form) == places(template)
        if "{" not in template and "svg" not in template:
            assert "{" not in form


def test_it_reads_like_its_original() -> None:
    """Begins with a capital, ends with a full stop or a question mark, holds a quoted text where the original does."""
    for template, form in BOTH:
        assert form.strip() == form
        assert form[0].isupper() == template[0].isupper()
        assert form[-1] == template[-1] or not {form[-1], template[-1]} & {".", "?", ":"}
        assert form.count("«") >= template.count("«{")
        assert not _INDONESIAN.findall(_QUOTED.sub("", form)), form


def test_no_template_is_made_at_run_time() -> None:
    """A template that is put together cannot be looked up; author text in it would be read for braces."""
    allowed = {"geometry/checker.py"}  # its templates are those of geometry/faults.py
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for call in calls(ast.parse(path.read_text(encoding="utf-8"))):
            assert isinstance(call.args[0], ast.Constant) or name in allowed, f"{name}:{call.lineno}"


def test_the_collector_collects() -> None:
    """It would be easy to test nothing at all."""
    assert len(written()) > 250
    assert {"kode {kode} sudah dipakai {nama}", "Folder hasil.", "kotak {} tidak tergambar"} <= every()


@pytest.mark.parametrize("code, name", [*((rule.code, rule.name) for rule in RULES), ("PP901", "kesalahan-program")])
def test_manual_page(code: str, name: str) -> None:
    """Every rule has one, with the parts of the Indonesian page and the same examples."""
    indonesian, english = explain(code) or "", explain(code, "en") or ""
    assert english.startswith(f"{code} {name}: ")
    parts = {
        "Mengapa": "Why",
        "Salah": "Wrong",
        "Benar": "Right",
        "Bobot": "Severity",
        "Yang dapat dilakukan": "What you can do",
    }
    expected = [parts[part] for part in re.findall(rf"^({'|'.join(parts)}):", indonesian, re.MULTILINE)]
    assert re.findall(rf"^({'|'.join(parts.values())}):", english, re.MULTILINE) == expected
    assert re.findall(r"^ {4}.*", english, re.MULTILINE) == re.findall(r"^ {4}.*", indonesian, re.MULTILINE)
    assert max(map(len, english.splitlines())) <= 120
    assert english.splitlines()[0].endswith(".")
    words = re.sub(r"^ {4}.*|^PP\d+ \S+", "", english, flags=re.MULTILINE)
    assert not _INDONESIAN.findall(_QUOTED.sub("", words))
