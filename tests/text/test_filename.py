"""File names: safe on every system, never a path, told apart where Windows would not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.text.filename import MAX_BYTES, page, same, stem
from tools.samples import NASTY

RESERVED = {"con", "prn", "aux", "nul", *(f"{device}{n}" for device in ("com", "lpt") for n in range(10))}


@pytest.mark.parametrize(
    "id_, expected",
    [
        ("10.1.4", "10.1.4"),
        ("level-0", "level-0"),
        ("ATR/BPN 01.03.01", "ATR-BPN_01.03.01"),
        ("POM-14.01/CFM.01/SOP.01", "POM-14.01-CFM.01-SOP.01"),
        ("../../x", "_..-..-x"),
        ("CON", "_CON"),
        ("nul.1", "_nul.1"),
        ("COM¹", "_COM¹"),
        ("console", "console"),
        ("a. ", "a._"),
        ("...", "_"),
        ("", "_"),
        ("a~2", "a_2"),
        ("cafe\u0301", "café"),
    ],
)
def test_known_names(id_: str, expected: str) -> None:
    assert stem(id_) == expected


@given(
    st.one_of(
        st.text(), st.sampled_from(NASTY), st.text("./\\ ~:*", min_size=1), st.text("a𠀀", min_size=90, max_size=300)
    )
)
def test_any_text_gives_a_safe_name(id_: str) -> None:
    name = page(f"{stem(id_)}.html", 12345)
    assert not set(name) & set('<>:"/\\|?*')
    assert all(character.isprintable() for character in name)
    assert name[0] != "."
    assert name[-1] not in ". "
    assert name.split(".")[0].split("~")[0].lower() not in RESERVED
    assert len(name.encode()) <= MAX_BYTES
    assert name.count("~") <= 2


def test_long_ids_stay_apart() -> None:
    assert stem("a" * 300) != stem("a" * 301)


def test_pages_cannot_meet_another_code() -> None:
    assert page("10.1.svg", 1) == "10.1.svg"
    assert page("10.1.svg", 2) == "10.1~2.svg"
    assert stem("10.1~2") != "10.1~2"


def test_names_that_windows_takes_for_one_are_the_same() -> None:
    assert same(stem("A/1")) == same(stem("a-1"))
    assert same("Straße.svg") == same("STRASSE.svg")
