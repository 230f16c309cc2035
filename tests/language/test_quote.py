"""How messages quote an author's text."""

from __future__ import annotations

import pytest

from petaproses.language.quote import LONGEST, all_quoted, quoted, shown
from petaproses.language.visible import code_point


@pytest.mark.parametrize(
    "text, seen",
    [
        ("Rapat", "«Rapat»"),
        ("Rapat\nkerja", "«Rapat kerja»"),
        ("a\u00a0b\u00adc", "«a<U+00A0>b<U+00AD>c»"),
        ("\x1b[31m", "«<U+001B>[31m»"),
        ("é 中 🙂", "«é 中 🙂»"),
    ],
)
def test_quoted(text: str, seen: str) -> None:
    """Hidden characters show, lines join, letters of any script stay."""
    assert quoted(text) == seen


def test_long_text_is_cut() -> None:
    """A message stays readable whatever it quotes."""
    assert shown("x" * 10_000) == "x" * (LONGEST - 1) + "…"
    assert shown("x" * LONGEST) == "x" * LONGEST


def test_enumeration() -> None:
    """Long enumerations end with a number."""
    assert all_quoted(("a", "b")) == "«a», «b»"
    assert all_quoted(tuple("abcdefg"), 3) == "«a», «b», «c», dan 4 lainnya"


def test_code_point() -> None:
    """As Unicode writes it."""
    assert code_point("\u00ad") == "U+00AD"
