"""Codes: shape, parts, level, parent and natural order, for the code profiles met in real documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.model.kode import ProfilKode, sort_key, well_formed

LUMAJANG = ProfilKode()
POM = ProfilKode("POM-")
ATR = ProfilKode("ATR/BPN ")
NOMENKLATUR = ProfilKode(level_0=2)


@pytest.mark.parametrize(
    ("profil", "kode", "level", "induk"),
    [
        (LUMAJANG, "10", 0, None),
        (LUMAJANG, "10.1", 1, "10"),
        (LUMAJANG, "10.10", 1, "10"),
        (LUMAJANG, "10.1.4.4", 3, "10.1.4"),
        (POM, "POM-14.01", 1, "POM-14"),
        (POM, "14.01", -1, None),
        (ATR, "ATR/BPN 01.03.01", 2, "ATR/BPN 01.03"),
        (NOMENKLATUR, "4.01.02.2.01.0003", 4, "4.01.02.2.01"),
        (NOMENKLATUR, "4", -1, None),
        (ProfilKode(pemisah="/"), "PU-01/PM-01/PP-01", 2, "PU-01/PM-01"),
        (LUMAJANG, "10..1", -1, None),
        (LUMAJANG, "10.1.", -1, None),
        (LUMAJANG, "10. 1", -1, None),
    ],
)
def test_level_and_parent(profil: ProfilKode, kode: str, level: int, induk: str | None) -> None:
    """The level is the number of parts less those of a level-0 code; leading zeros and prefixes stay."""
    assert profil.level(kode) == level
    assert profil.induk(kode) == induk


@pytest.mark.parametrize(
    "kode", ["10", "10.1.4.4", "POM-14.01/CFM.01/SOP.01", "ATR/BPN 01.03.01", "BPSDM-5.2.5_CFM.01", "4.01.02.2.01.0003"]
)
def test_codes_of_real_documents_are_well_formed(kode: str) -> None:
    """No national rule exists: prefixes, slashes, blanks and underscores all occur."""
    assert well_formed(kode)


@pytest.mark.parametrize(
    "kode", ["", "../../x", "/etc", "a//b", "10.1 ", " 10", "a\nb", "10..1", "“10.1”", "a  b", "x" * 81, "<b>"]
)
def test_what_is_no_code(kode: str) -> None:
    """Paths, markup, line breaks and invisible blanks are no codes."""
    assert not well_formed(kode)


def test_natural_order() -> None:
    """10.1.9 stands before 10.1.10, and a parent before its children."""
    codes = ["10.1.10", "10.1.9", "2", "10", "10.1", "PAN-01.10", "PAN-01.09", "10.1.4.4", "10.1.4"]
    assert sorted(codes, key=sort_key) == [
        "2", "10", "10.1", "10.1.4", "10.1.4.4", "10.1.9", "10.1.10", "PAN-01.09", "PAN-01.10"
    ]  # fmt: skip


PARTS = st.lists(st.text("0123456789AB", min_size=1, max_size=4), min_size=1, max_size=6)


@given(st.sampled_from([LUMAJANG, POM, ATR, NOMENKLATUR]), PARTS, st.text("0123456789", min_size=1, max_size=3))
def test_a_child_has_its_parent_one_level_up(profil: ProfilKode, parts: list[str], part: str) -> None:
    """Property: `induk` undoes `turunan`, and costs one level."""
    induk = profil.awalan + profil.pemisah.join(parts)
    child = profil.turunan(induk, part)
    assert profil.level(child) == profil.level(induk) + 1
    if profil.level(induk) >= 0:
        assert profil.induk(child) == induk


@given(st.lists(st.text(max_size=8), max_size=6))
def test_order_never_fails(texts: list[str]) -> None:
    """Property: any texts can be sorted, and their order does not depend on how they came."""
    keys = [sort_key(text) for text in texts]
    backwards = keys[::-1]
    assert sorted(keys) == sorted(backwards)
