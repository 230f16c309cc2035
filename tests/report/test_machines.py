"""What other programs read: nothing that an author writes can become their syntax, and findings are known again."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.findings.fingerprint import with_fingerprints
from petaproses.findings.record import Report, Severity
from petaproses.report import FORMATS, Style
from petaproses.report.clean import clean
from petaproses.report.sarif_place import artifact
from petaproses.text.source import Span
from tools.reports import NASTY, made, nasty, sample

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(codec=None), min_size=1, max_size=40),
    st.lists(st.sampled_from([*"%:,=[]()<>&|`*\r\n\0\ud800\u202e", "::", "]]>", "%0A", "x"]), min_size=1).map("".join),
)
MACHINES = ("json", "sarif", "github", "gitlab", "junit", "markdown")


def show(name: str, report: Report) -> str:
    return FORMATS[name](report, Style())


def sentence(text: str) -> str:
    """A message as the formats show it, without its beginning and end, which are made those of a sentence."""
    return clean(text)[1:]


# GitHub: the runner reads line by line, takes `::name properties::message`, and unescapes each part


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    head, _, message = line[2:].partition("::")
    name, _, properties = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    return name, {key: _unescape(value, ":,") for key, value in pairs}, _unescape(message, "")


def _unescape(text: str, more: str) -> str:
    for sign in f"\r\n{more}":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text.replace("%25", "%")


@given(message=texts, name=texts)
def test_github_escapes(message: str, name: str) -> None:
    """Property: one finding is one command, and the runner reads back what was meant."""
    command, counts, rest = show("github", made(message, name=name)).split("\n")
    kind, properties, read = read_command(command)
    assert kind == "error"
    assert rest == ""
    assert counts.endswith("1 galat, 0 peringatan, 0 saran.")
    assert properties["file"] == clean(name)
    assert properties["title"] == "PP302 kode-ganda"
    assert sentence(message) in read
    assert "\r" not in command


def test_github_names_no_columns_of_a_place_that_spans_lines() -> None:
    """GitHub would refuse the annotation."""
    text = show("github", made("x", text="a\nb", span=Span(1, 1, 2, 1)))
    assert ",line=1,endLine=2," in text
    assert "col" not in text.partition("::X")[0].lower()


# GitLab


@given(message=texts, hint=texts, name=texts)
def test_gitlab_escapes(message: str, hint: str, name: str) -> None:
    """Property: strict JSON without what a database refuses, and the author's words are whole."""
    text = show("gitlab", made(message, hint, name))
    assert text.isascii()
    assert not re.search(r"\\u0000|\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])", text)
    (finding,) = json.loads(text)
    assert sentence(message) in finding["description"]
    assert clean(hint) in finding["description"]
    assert finding["location"]["path"] == clean(name)


def test_gitlab_fingerprints_are_unique() -> None:
    for report in (sample(), nasty()):
        marks = [each["fingerprint"] for each in json.loads(show("gitlab", report))]
        assert len(set(marks)) == len(marks) == len(report.items)
        assert all(re.fullmatch("[0-9a-f]{32}", mark) for mark in marks)


def test_fingerprints_stay_when_a_file_is_edited_elsewhere() -> None:
    """Lines added above, another indentation and another wording make no new finding; another line does."""

    def mark(text: str, line: int, message: str = "x") -> str:
        report = made(message, text=text, span=Span(line, 1, line, 2))
        return next(with_fingerprints(report))[1]

    before = mark("a: 1\nkode:  2\n", 2)
    assert mark("# baru\n\na: 1\n    kode:\t2 \n", 4, "y") == before
    assert mark("a: 1\nkode: 3\n", 2) != before


def test_equal_findings_are_told_apart_and_the_first_stays() -> None:
    one, two = made("x"), made("x")
    both = Report(items=[*one.items, *two.items])
    marks = [mark for _, mark in with_fingerprints(both)]
    assert len(set(marks)) == 2
    assert marks[0] == next(with_fingerprints(one))[1]


# JUnit


@given(message=texts, hint=texts, name=texts)
def test_junit_escapes(message: str, hint: str, name: str) -> None:
    """Property: well-formed ASCII XML 1.0; the file's name comes back."""
    text = show("junit", made(message, hint, name))
    assert text.isascii()
    (case,) = ET.fromstring(text).iter("testcase")
    assert case.get("name") == case.get("file") == clean(name)
    failure = case.find("failure")
    assert failure is not None
    assert clean(message) in (failure.text or "")
    assert len(case) == 1
    assert len(failure) == 0


def test_junit_a_file_is_a_test() -> None:
    """A file with an error fails; with --strict a warning is enough; a file without findings passes."""
    suite = ET.fromstring(show("junit", sample()))
    cases = {case.get("name"): case for case in suite.iter("testcase")}
    assert list(cases) == list(sample().files)
    assert len(cases["maps/bersih.yaml"]) == 0
    assert suite.get("failures") == "2"
    mild = made("x")
    mild.items = [item._replace(rule=item.rule._replace(severity=Severity.WARNING)) for item in mild.items]
    assert "<system-out>" in show("junit", mild)
    mild.least = Severity.WARNING
    assert '<failure message="0 galat, 1 peringatan, 0 saran" type="peringatan">' in show("junit", mild)


# Markdown


@given(message=texts, hint=texts, name=texts)
def test_markdown_rows_stay_rows(message: str, hint: str, name: str) -> None:
    """Property: one line a finding with four cells, and no HTML, link or image of the author's making."""
    text = show("markdown", made(message, hint, name))
    (row,) = [line for line in text.split("\n")[6:] if line]
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 5
    assert not re.search(r"<(?!br>)", row)
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]`*]", row)


def test_markdown_stays_below_the_size_that_servers_take() -> None:
    report = made("x")
    report.items *= 700
    text = show("markdown", report)
    assert text.count("\n| galat") == 500
    assert text.endswith("\n200 temuan lain tidak dimuat di sini.\n")


# SARIF: the judge of the whole is test_sarif.py


@pytest.mark.parametrize(
    ("name", "uri", "relative"),
    [
        ("maps/lembar é.yaml", "maps/lembar%20%C3%A9.yaml", True),
        ("100%[1].yaml", "100%25%5B1%5D.yaml", True),
        ("a:b#c?.yaml", "a%3Ab%23c%3F.yaml", True),
        ("/mutlak/a b.yaml", "file:///mutlak/a%20b.yaml", False),
        ("C:/peta/a.yaml", "file:///C:/peta/a.yaml", False),
        ("//server/bagi/a.yaml", "file://server/bagi/a.yaml", False),
        ("../a.yaml", "../a.yaml", False),
    ],
)
def test_sarif_addresses(name: str, uri: str, relative: bool) -> None:
    assert artifact(name) == {"uri": uri} | ({"uriBaseId": "%SRCROOT%"} if relative else {})


@given(name=texts)
def test_sarif_addresses_come_back(name: str) -> None:
    uri = artifact(name)["uri"]
    assert re.fullmatch(r"(?:[A-Za-z0-9_.~/:-]|%[0-9A-F]{2})+", uri)
    assert unquote(uri).endswith(clean(name))


@given(message=texts)
def test_sarif_messages_hold_no_link_of_the_author(message: str) -> None:
    """Property: the only link is ours, to the related place."""
    log = json.loads(show("sarif", made(message)))
    text = log["runs"][0]["results"][0]["message"]["text"]
    assert re.findall(r"(?<!\\)\[[^\[\]]*\]\([^)]*\)", text) == ["[a.yaml:1:1](1)"]
    assert sentence(message).replace("\\", "") in text.replace("\\", "")


# all of them


@pytest.mark.parametrize("name", MACHINES)
def test_no_style_changes_it(name: str) -> None:
    """Neither colours nor width nor --max."""
    assert FORMATS[name](sample(), Style(color=True, width=20, most=1)) == show(name, sample())


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "junit"])
def test_nothing_found(name: str) -> None:
    text = show(name, Report(files=("a.yaml",)))
    if name == "junit":
        assert ET.fromstring(text).get("tests") == "1"
    else:
        assert json.loads(text) is not None


SCHEMA = Path(__file__).parents[2] / "src" / "petaproses" / "report" / "json.schema.json"


@pytest.fixture(scope="module")
def problems() -> Callable[[str], list[str]]:
    """Judge a text by the published schema, in which a field that it does not name is taken for a fault."""
    from jsonschema import Draft7Validator

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    for each in (schema, schema["properties"]["counts"], *schema["definitions"].values()):
        if "properties" in each:
            each["additionalProperties"] = False
    return lambda text: [error.message for error in Draft7Validator(schema).iter_errors(json.loads(text))]


@pytest.mark.parametrize("report", [sample(), nasty(), Report()], ids=["sample", "nasty", "empty"])
def test_json_is_as_its_schema_says(report: Report, problems: Callable[[str], list[str]]) -> None:
    assert problems(show("json", report)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"version": 1', '"version": 2'),
        ('"severity": "error"', '"severity": "galat"'),
        ('"line": 5', '"line": 0'),
        ('"hint"', '"saran"'),
        ('"language": "id"', '"language": ""'),
    ],
)
def test_schema_refuses_what_is_no_report(right: str, wrong: str, problems: Callable[[str], list[str]]) -> None:
    text = show("json", sample())
    assert right in text
    assert problems(text.replace(right, wrong))


@pytest.mark.parametrize(
    ("text", "span", "words", "around"),
    [
        ("a: satu\r\nb", Span(1, 4, 1, 8), "satu", (1, 2)),
        ("x\na: satu\r\n  dua\ny\nz", Span(2, 4, 3, 6), "satu\n  dua", (1, 4)),
        ("x", Span(1, 1, 1, 2), "x", None),
        ("x", Span(9, 1, 9, 2), "", None),
        ("y" * 5000, Span(1, 1, 1, 5001), "", None),
    ],
)
def test_sarif_shows_the_words_and_the_lines_around(
    text: str, span: Span, words: str, around: tuple[int, int] | None
) -> None:
    log = json.loads(show("sarif", made("x", text=text, span=span)))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"].get("snippet", {}).get("text", "") == words
    context = place.get("contextRegion")
    assert (context and (context["startLine"], context["endLine"])) == around
