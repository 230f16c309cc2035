"""Protects the hard cases: each is read without a fault, says what it guards, and every gap has one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.build import peta_of

FILES = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "kasus").glob("*.yaml"))
}
CASES = [stem for stem in FILES if stem != "peta"]


def test_cases_are_read_without_a_fault() -> None:
    """A case with a contradiction would be refused before anything is drawn."""
    peta = peta_of(**FILES)
    assert [(fault.rule, fault.at.source.name) for fault in peta.faults] == []
    assert len(peta.gambar) == len(CASES) >= 40


@pytest.mark.parametrize("stem", CASES)
def test_case_says_what_it_guards(stem: str) -> None:
    """Whoever breaks a case must see what is at stake."""
    first = FILES[stem].split("\n")[0]
    assert first.startswith("# ")
    assert 40 <= len(first) <= 140


@pytest.mark.parametrize("stem", CASES)
def test_arrows_and_lanes_of_a_case_exist(stem: str) -> None:
    """A mistyped id would quietly make a hard case easy."""
    peta = peta_of(**{stem: FILES[stem]})
    for map_ in peta.lintas_fungsi:
        ids = {langkah.id for langkah in map_.langkah}
        owners = {owner for langkah in map_.langkah for owner in langkah.pemilik}
        assert {end for alur in map_.alur for end in (alur.dari, alur.ke)} <= ids
        assert len(ids) == len(map_.langkah)
        assert not map_.lajur or owners <= set(map_.lajur)
    for lembar in peta.lembar:
        codes = {proses.kode for proses in lembar.proses}
        assert {end for alur in lembar.alur for end in (alur.dari, alur.ke)} <= codes
