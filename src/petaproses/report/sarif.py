"""Report -> SARIF 2.1.0, which code scanning of GitHub, GitLab, Azure and editors read; ASCII only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from json import dumps
from typing import Any

from petaproses import __version__
from petaproses.findings.fingerprint import with_fingerprints
from petaproses.findings.record import Diagnostic, Fix, Related, Report, Rule, Severity
from petaproses.language import Said
from petaproses.report.clean import clean
from petaproses.report.headline import place
from petaproses.report.prose import prose, sentence
from petaproses.report.sarif_place import ROOT, artifact, location, region
from petaproses.report.style import Style
from petaproses.rules.engine.manual import manual

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "recommendation"}
_BREAKS = ("\r\n", "\n", "\r", "\x85", "\u2028", "\u2029")
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
_IN_LINK = re.compile(r"[\[\]\\]")
_LINKED = 3
"""Related places that a message links to; all of them stand beside it."""


def sarif(report: Report, style: Style) -> str:
    """Return a log of one run; only the style's language matters."""
    rules = sorted({item.rule.code: item.rule for item in report}.values(), key=lambda rule: rule.code)
    index = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "petaproses",
                "semanticVersion": __version__,
                "language": style.language,
                "rules": [_rule(rule, style.language) for rule in rules],
            }
        },
        "language": style.language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": _BREAKS,
        "automationDetails": {"id": "petaproses/validate/"},
        "originalUriBaseIds": {
            ROOT: {"description": {"text": style.say(Said("Folder tempat petaproses dijalankan."))}}
        },
        "results": [
            _result(item, (index[item.rule.code], fingerprint), style)
            for item, fingerprint in with_fingerprints(report)
        ],
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    page = manual(rule, language)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.reason},
        "help": {"text": page.text, "markdown": page.markdown},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"problem.severity": _PROBLEMS[rule.severity], "precision": "high"},
    }


def _result(item: Diagnostic, known: tuple[int, str], style: Style) -> dict[str, Any]:
    finding = item.finding
    result: dict[str, Any] = {
        "ruleId": item.rule.code,
        "ruleIndex": known[0],
        "level": _LEVELS[item.severity],
        "message": {"text": f"{_no_link(prose(finding, style))}{_links(finding.related, style)}"},
        "locations": [location(finding.at)],
        "partialFingerprints": {"petaproses/v1": known[1]},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **location(related.at), "message": {"text": _no_link(clean(related.message))}}
            for number, related in enumerate(finding.related, start=1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _fix(fix: Fix) -> dict[str, Any]:
    """Return a fix as the changes of each file; whether it is safe is ours to say, SARIF has no word for it."""
    files: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        change = {"deletedRegion": region(edit.span), "insertedContent": {"text": edit.text}}
        files.setdefault(edit.source.name, []).append(change)
    return {
        "description": {"text": _no_link(sentence(fix.message))},
        "artifactChanges": [
            {"artifactLocation": artifact(name), "replacements": changes} for name, changes in files.items()
        ],
        "properties": {"safe": fix.safe},
    }


def _links(related: Sequence[Related], style: Style) -> str:
    """Return links to the related places: GitHub shows no others."""
    places = (_IN_LINK.sub("_", clean(place(each.at))) for each in related[:_LINKED])
    links = ", ".join(f"[{name}]({number})" for number, name in enumerate(places, start=1))
    return f" {style.say(Said('Lihat {tautan}.', tautan=links))}" if links else ""


def _no_link(text: str) -> str:
    """Return an author's text in which no `[words](target)` is taken for a link."""
    return _LINK.sub(r"\\[", text)
