"""A finding -> sentences, where a program shows them without our layout."""

from __future__ import annotations

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.report.clean import clean
from petaproses.report.style import Style


def statement(finding: Finding) -> str:
    """Return what is wrong as one sentence."""
    return sentence(finding.message)


def advice(finding: Finding, style: Style) -> str:
    """Return what to do about it as one sentence; empty where there is no hint."""
    if not finding.hint:
        return ""
    return style.say(Said("Petunjuk: {isi}", isi=sentence(finding.hint, capital=False)))


def prose(finding: Finding, style: Style) -> str:
    """Return what is wrong and what to do about it."""
    return " ".join(filter(None, (statement(finding), advice(finding, style))))


def sentence(text: str, *, capital: bool = True) -> str:
    """Return a text as a sentence: with a capital, unless it goes on behind a colon, and a full stop."""
    text = clean(text)
    text = text[:1].upper() + text[1:] if capital else text
    return text if text.endswith((".", "?", "!")) else f"{text}."
