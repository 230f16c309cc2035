"""Words are broken between syllables with a hyphen, and what is no word is not broken there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.language.syllables import breaks, pieces, shy, syllables
from petaproses.layout.shared.text import break_word, longest_piece, width

PARTED = (
    "pe-nye-leng-ga-ra-an pe-me-rin-tahan per-tang-gung-ja-waban ke-se-jah-te-ra-an pe-lak-sa-na-an ke-ter-pa-du-an "
    "ko-or-di-na-si ke-ah-li-an di-a-wa-li ad-mi-nis-tra-si in-stan-si kon-struk-si ke-bu-tuhan ke-ti-dak-si-nam-bungan "
    "ma-sya-ra-kat ba-nyak bang-krut ben-trok swas-ta sang-gup Ap-ril cap-lok sau-da-ra da-e-rah ke-em-pat "
    "in-frastruk-tur so-si-a-li-sa-si Ba-nyu-wa-ngi In-do-ne-sia PE-ME-RIN-TAHAN sek-re-ta-ris ak-ti-vi-tas ke-gi-atan"
)
"""By EYD V and KBBI, but for breaks that are left out on purpose."""


def parted(word: str) -> str:
    return shy(word).replace("\N{SOFT HYPHEN}", "-")


@pytest.mark.parametrize("word", PARTED.split(" "))
def test_words_are_parted_as_the_spelling_rules_say(word: str) -> None:
    assert parted(word.replace("-", "")) == word


@pytest.mark.parametrize(
    "word, unsure",
    [
        ("peraturan", ("pe-raturan", "per-aturan", "peratu-ran", "peratur-an")),
        ("laporan", ("lapo-ran", "lapor-an")),
        ("mengawasi", ("me-ngawasi", "meng-awasi")),
        ("program", ("prog-ram", "pro-gram")),
        ("pegawai", ("pegawa-i",)),
        ("memantau", ("memanta-u",)),
    ],
)
def test_where_rules_disagree_there_is_no_break(word: str, unsure: tuple[str, ...]) -> None:
    assert {each.index("-") for each in unsure}.isdisjoint(syllables(word))


@pytest.mark.parametrize(
    "text",
    [
        "500.000.000",
        "80,51",
        "2025",
        "-1,5%",
        "Rp500.000",
        "LPPD",
        "DISKOMINFO",
        "RPJMDes",
        "SiLPA",
        "eSAKIP",
        "kg",
        "",
    ],
)
def test_numbers_and_abbreviations_stay_whole(text: str) -> None:
    assert not any(each.hyphen for each in breaks(text))
    assert pieces(text) == (text,)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("POM-14.01/CFM.01", ("POM-", "14.", "01/", "CFM.", "01")),
        ("4.01.02.2.01.0003", ("4.", "01.", "02.", "2.", "01.", "0003")),
        ("https://jdih.lumajangkab.go.id/x", ("https://", "jdih.", "lumajangkab.", "go.", "id/", "x")),
        ("program/kegiatan", ("program/", "ke-", "gi-", "atan")),
    ],
)
def test_codes_and_addresses_break_behind_their_signs_alone(text: str, expected: tuple[str, ...]) -> None:
    found = pieces(text)
    assert "".join(found) == "".join(expected)
    assert set(expected) <= {"".join(found[a:b]) for a in range(len(found)) for b in range(a, len(found) + 1)}


@given(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=60), st.floats(1, 80))
def test_nothing_is_lost_whatever_the_word(word: str, limit: float) -> None:
    found = break_word(word, limit)
    rest = word
    for piece in found:
        own = piece if rest.startswith(piece) else piece.removesuffix("-")
        assert own
        assert rest.startswith(own)
        rest = rest[len(own) :]
    assert rest == ""
    if longest_piece(word) <= limit:
        assert all(width(piece) <= limit + 1e-6 for piece in found)
        cuts = {each.at for each in breaks(word)}
        ends = [0]
        for piece in found:
            ends.append(ends[-1] + len(piece if word.startswith(piece, ends[-1]) else piece[:-1]))
        assert set(ends[1:-1]) <= cuts


def test_a_huge_word_takes_no_longer_than_it_is_long() -> None:
    assert len(break_word("a" * 200_000, 40)) > 10_000
