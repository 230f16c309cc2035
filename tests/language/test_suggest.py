"""Nearest words: a typing error is recognized, an unrelated word is not, and ten thousand known codes cost nothing."""

from __future__ import annotations

import time

import pytest

from petaproses.language.suggest import Near


@pytest.mark.parametrize("typed", ["kasubag", "Kasubagg", "Ksubag", "Kasbuag", "Kasubah", "Ka subag"])
def test_one_typing_error(typed: str) -> None:
    """Capitals, a doubled, missing, swapped, wrong or added letter."""
    assert Near(["Kabag", "Kasubag", "Staf"]).word(typed) == "Kasubag"


def test_similar_words_of_a_short_list() -> None:
    """Two errors in one word are found where the list is short enough to compare."""
    assert Near(["mendukung", "keterangan"]).word("mendkng") == "mendukung"


@pytest.mark.parametrize("typed", ["", "x", "Bupati", "z" * 100])
def test_nothing_near(typed: str) -> None:
    """No guess is better than a silly one."""
    assert not Near(["Kabag", "Kasubag", "Staf"]).word(typed)


def test_hint() -> None:
    """The hint asks, and falls back to the other advice."""
    near = Near(["Kabag"])
    assert near.hint("Kabagg") == "maksud Anda «Kabag»?"
    assert near.hint("Bupati", "tulis lain") == "tulis lain"


def test_many_unknown_codes_are_quick() -> None:
    """A map full of wrong codes must not be slow: after some searches it stops guessing."""
    near = Near(f"10.1.{number}" for number in range(10_000))
    begun = time.perf_counter()
    found = [near.word(f"10.2.{number}") for number in range(10_000)]
    assert time.perf_counter() - begun < 0.5
    assert any(found)
    assert not found[-1]
