"""Sheets and cross-functional maps: levels and numbers derived, owners inherited, flows cut into arrows."""

from __future__ import annotations

import pytest

from petaproses.peta import Peta
from tools.build import peta_of, place, rules


def sheet(induk: str, *codes: str) -> str:
    return f"induk: {induk}\nlajur:\n  - pemilik: Kabag\n    proses:\n" + "".join(
        f"      - {{kode: {code}, nama: n{code}}}\n" for code in codes
    )


def test_numbers_of_sheets_follow_the_parents_code() -> None:
    """3.1 is the first sheet of level 3 in code order; a level with one sheet is just 2; ids come from the parent."""
    peta = peta_of(
        z=sheet("10.1.9", "10.1.9.1"), a=sheet("10.1.10", "10.1.10.1"), m=sheet("10.1", "10.1.9", "10.1.10"),
        t="kelompok:\n  - proses: [{kode: 10, nama: a}]",
    )  # fmt: skip
    assert [(lembar.id, lembar.level, lembar.nomor) for lembar in peta.lembar] == [
        ("level-0", 0, "0"), ("10.1", 2, "2"), ("10.1.9", 3, "3.1"), ("10.1.10", 3, "3.2")
    ]  # fmt: skip
    assert peta.lembar[2].judul == "Peta Proses Bisnis Level 3.1"
    assert [proses.level for proses in peta.turunan("10.1")] == [2, 2]
    assert peta.turunan("10") == ()


def test_written_level_is_checked() -> None:
    """The level follows from the code; a written one must agree."""
    assert rules(peta_of(a=sheet("10.1", "10.1.1") + "level: 2")) == []
    peta = peta_of(a=sheet("10.1", "10.1.1") + "level: 3")
    assert place(peta, "level-tak-cocok") == ("a.yaml", 6, 8)


def test_two_sheets_of_one_parent() -> None:
    """The second is noted and left out as a sheet; its processes still count as written."""
    peta = peta_of(a=sheet("10", "10.1"), b=sheet("10", "10.2"))
    assert place(peta, "lembar-ganda") == ("b.yaml", 1, 8)
    assert [lembar.at.source.name for lembar in peta.lembar] == ["a.yaml"]
    assert [proses.kode for proses in peta.proses] == ["10.1", "10.2"]
    assert rules(peta_of(a="kelompok: []", b="kelompok: []")) == ["lembar-ganda"]


def test_owner_of_a_process() -> None:
    """A process has its lane's owners unless it names its own; a lane may have none."""
    peta = peta_of(
        a="lajur:\n  - pemilik: [A, B]\n    proses:\n      - {kode: 1, nama: a}\n      - {kode: 2, nama: b, pemilik: C}\n"
        "  - proses: {kode: 3, nama: c}\n"
    )
    assert [(proses.pemilik, proses.own_pemilik) for proses in peta.proses] == [
        (("A", "B"), False), (("C",), True), ((), False)
    ]  # fmt: skip


def flows(text: str) -> tuple[Peta, list[tuple[str, str, str]]]:
    peta = peta_of(a=f"lajur: []\nalur:\n  - {text}")
    return peta, [(alur.dari, alur.ke, alur.label) for alur in peta.lembar[0].alur]


@pytest.mark.parametrize("arrow", ["->", "-->", "–>", "—>", "→", "=>", "  ->  "])
def test_arrows(arrow: str) -> None:
    """Word processors turn -> into other signs; codes hold hyphens and slashes."""
    assert flows(f"PAN-01 {arrow} POM-14.01/CFM.01 {arrow} ATR/BPN 01")[1] == [
        ("PAN-01", "POM-14.01/CFM.01", ""), ("POM-14.01/CFM.01", "ATR/BPN 01", "")
    ]  # fmt: skip


def test_labels() -> None:
    """One arrow may carry a label; a labelled chain is noted, since nobody knows which arrow is meant."""
    assert flows("a -> b: Ya")[1] == [("a", "b", "Ya")]
    assert flows("{a -> b: Ya, a -> c: 'Tidak, ulangi'}")[1] == [("a", "b", "Ya"), ("a", "c", "Tidak, ulangi")]
    peta, edges = flows("a -> b -> c: Ya")
    assert place(peta, "label-banyak-panah") == ("a.yaml", 3, 5)
    assert len(edges) == 2


@pytest.mark.parametrize("text", ["a", "a -> ", "'-> b'", "a->b", "a -> -> b"])
def test_broken_arrows(text: str) -> None:
    """An arrow without two ends is noted where it stands."""
    peta, edges = flows(text)
    assert place(peta, "alur-rusak") == ("a.yaml", 3, 5)
    assert edges == []


def test_flows_may_name_a_process_by_its_id() -> None:
    """An id survives renumbering; what is drawn is the code."""
    peta = peta_of(
        a="lajur:\n  - proses:\n      - {kode: 1, nama: a, id: awal}\n      - {kode: 2, nama: b}\nalur: awal -> 2"
    )
    assert (peta.lembar[0].alur[0].dari, peta.lembar[0].alur[0].ke) == ("1", "2")


def test_cross_functional_map() -> None:
    """Its id is its code, or its file's name; start and end need no name."""
    text = "jenis: lintas-fungsi\ninduk: 1\nlangkah:\n  - {id: m, jenis: mulai}\n  - {id: a, nama: A, mutu_baku: 5 menit}\n"
    peta = peta_of(lf_a=text + "alur: m -> a", lf_b=text + "kode: 1.CFM.01\n")
    first, second = peta.lintas_fungsi
    assert (first.id, second.id) == ("lf_a", "1.CFM.01")
    assert [langkah.nama for langkah in first.langkah] == ["Mulai", "A"]
    assert first.langkah[1].mutu_baku.waktu == "5 menit"
    assert first.langkah[1].jenis == "kegiatan"
    assert len(first.alur) == 1


def test_missing_files_make_a_map_incomplete() -> None:
    """Where a file could not be read, what is missing may stand in it."""
    assert not peta_of(a=sheet("10", "10.1")).may_hold("10.2")
    assert peta_of(a=sheet("10", "10.1"), b="[10.2").may_hold("10.2")
    assert not peta_of(a=sheet("10", "10.1"), b="[10.2").may_hold("10.3")
