"""A sentence is an ordinary Indonesian text that can be said in English: facts are filled in once and never read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.language import NOTHING, Number, Said

_TAKEN = "kode {kode} sudah dipakai {nama}"


def test_it_is_a_text() -> None:
    """It sorts, compares and joins as the finished sentence."""
    said = Said(_TAKEN, kode="«1»", nama="«A»")
    assert said == "kode «1» sudah dipakai «A»"
    assert sorted([said, "a"]) == ["a", said]
    assert said.into("id") is said


def test_in_english() -> None:
    """The template decides, the facts are the same; what was said can be said again."""
    said = Said(_TAKEN, kode="«1»", nama="«A»").into("en")
    assert said == "the code «1» is already used by «A»"
    assert said.into("en") == said
    assert said.template == _TAKEN


@pytest.mark.parametrize("fact", ["{}", "{0}", "{nama}", "{kode!r:>9}", "{{", "}", "yang pertama di sini"])
def test_facts_are_never_templates(fact: str) -> None:
    """An author's braces stay what they are, and an author's sentence is not translated even if it is one of ours."""
    assert Said(_TAKEN, kode=fact, nama="x") == f"kode {fact} sudah dipakai x"
    assert Said(_TAKEN, kode=fact, nama="x").into("en") == f"the code {fact} is already used by x"


@given(st.text(), st.text())
def test_any_fact_stays_whole(kode: str, nama: str) -> None:
    """Property: both sentences hold both facts unchanged."""
    for said in (Said(_TAKEN, kode=kode, nama=nama), Said(_TAKEN, kode=kode, nama=nama).into("en")):
        assert kode in said
        assert said.endswith(nama)


def test_facts_of_ours_are_translated_with_the_sentence() -> None:
    """At any depth, by name or by place."""
    inner = Said("{sebutan}, dan {banyak} lainnya", sebutan="«a»", banyak=2)
    assert Said("peta lintas fungsi saling menjadi induk: {peta}", peta=inner).into("en").endswith(", and 2 others")
    assert Said("kotak {} tidak berada di kelompok {}", "1", Said("tanpa nama")).into("en").endswith("without a name")


@pytest.mark.parametrize("count, said", [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (1000, "1000 errors")])
def test_one_and_many(count: int, said: str) -> None:
    """English has two forms; Indonesian one."""
    word = Said("galat").counted(count)
    assert word == "galat"
    assert f"{count} {word.into('en')}" == said


def test_numbers() -> None:
    """Each language has its own signs."""
    assert (Number(12345), Number(12345).into("en")) == ("12.345", "12,345")
    assert (Number(1234.56, 1), Number(1234.56, 1).into("en")) == ("1.234,6", "1,234.6")
    assert Said("{banyak} halaman", banyak=Number(1)).into("en") == "1 page"
    assert Said("{banyak} halaman", banyak=Number(1001)).into("en") == "1,001 pages"


def test_a_sentence_nobody_translated_stays_indonesian() -> None:
    """Better the sentence than none; test_katalog sees to it that there is none such."""
    assert Said("tidak diterjemahkan: {isi}", isi="x").into("en") == "tidak diterjemahkan: x"
    assert not NOTHING.into("en")
