"""Forms of cascade tables: what a project writes below `tabel:` is what its tables show."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.model.bentuk import BUILT_IN, Bentuk, Kolom
from petaproses.model.proyek import Proyek
from petaproses.peta import Cascading, Indikator, Peta
from petaproses.table import cascading, views
from petaproses.table.grid import Table, placed
from tools.build import peta_of
from tools.readback.sample import uneven
from tools.samples import AT, baris, peta

from .test_tables import shown, titles, trees

CASCADE = """
cascading: Dinas
jenjang: [Tujuan, Sasaran, Program, Kegiatan]
tabel: [%s]
pohon:
- Tujuan: T
  id: t
  indikator: {uraian: it, satuan: "%%", target: ["1", "2"], jenis: IKU}
- Sasaran: S1
  indikator:
  - {uraian: is, awal: {2024: "0"}, target: {2026: "3"}}
  - {uraian: it2, jenis: IKU, definisi: apa, sumber_data: mana}
- Program: P1
  kode: 4.01
  hasil: H
  pagu: {2025: "9"}
  pemilik: Kadis
- Kegiatan: K1
- Kegiatan: K2
- Sasaran: S2
"""


def made(forms: str, project: str = "") -> tuple[Peta, dict[str, Table]]:
    files = peta_of(peta=f"periode: 2025-2026\n{project}", dinas=CASCADE % forms)
    assert not files.faults
    return files, {view.id: view.build(files) for view in views(files) if view.id.startswith("tabel-")}


def test_a_cascade_has_the_forms_it_asks_for() -> None:
    _, tables = made("iku, berjenjang, iku")
    assert list(tables) == ["tabel-dinas-iku", "tabel-dinas"]
    assert list(made("")[1]) == ["tabel-dinas"]


def test_renstra_goes_down_in_steps() -> None:
    _, tables = made("renstra")
    table = tables["tabel-dinas-renstra"]
    assert table.columns == 5
    assert shown(table) == [
        ["T", "", "", "it", ""],
        ["", "S1", "", "is", ""],
        ["", "", "", "it2", ""],
        ["", "", "H", "", "4.01 P1"],
        ["", "", "", "", "K1"],
        ["", "", "", "", "K2"],
        ["", "S2", "", "", ""],
    ]


def test_iku_shows_only_indicators_of_that_kind() -> None:
    _, tables = made("iku")
    assert [row[:3] + row[4:] for row in shown(tables["tabel-dinas-iku"])] == [
        ["1", "T", "it", "", ""],
        ["2", "S1", "it2", "apa", "mana"],
    ]


def test_performance_agreement_has_the_years_that_have_targets() -> None:
    _, tables = made("perjanjian-kinerja")
    table = tables["tabel-dinas-perjanjian-kinerja"]
    assert [cell.text for cell in table.header[1]] == ["2026"]
    assert [row[3:] for row in shown(table)] == [["3"], [""], [""]]


def test_a_project_writes_its_own() -> None:
    _, tables = made(
        "anggaran",
        """
tabel:
- nama: anggaran
  judul: Program dan pagu
  kolom:
  - judul: No
    isi: nomor
  - program
  - {isi: pemilik}
  - {isi: pagu, tahun: [2025, 2030]}
  - {jenjang: Kegiatan}
""",
    )
    table = tables["tabel-dinas-anggaran"]
    assert titles(table) == ["No", "Program", "Pemilik", "Pagu", "Kegiatan", "2025"]
    assert shown(table) == [["1", "4.01 P1", "Kadis", "9", "K1\nK2"]]
    assert table.judul == "Program dan pagu – Dinas"
    assert table.traits[2] == "peran"


def test_a_form_of_its_own_takes_the_place_of_ours() -> None:
    _, tables = made("iku", "tabel:\n- nama: iku\n  kolom: Kegiatan\n")
    assert shown(tables["tabel-dinas-iku"]) == [["K1\nK2"]]


def test_a_form_that_shows_nothing_is_no_table() -> None:
    assert made("iku", "tabel:\n- {nama: iku, jenis: XYZ, kolom: [Sasaran, {isi: indikator}]}\n")[1] == {}
    assert made("lain", "tabel:\n- {nama: lain, kolom: Misi}\n")[1] == {}


def test_columns_of_every_tier_stand_where_something_fills_them() -> None:
    _, tables = made(
        "semua",
        "tabel:\n- {nama: semua, kolom: [{jenjang: semua}, {jenjang: semua, isi: hasil}, {jenjang: semua, isi: satuan}]}\n",
    )
    assert titles(tables["tabel-dinas-semua"]) == ["Tujuan", "Satuan", "Sasaran", "Program", "Hasil", "Kegiatan"]


TIERS = [f"J{n}" for n in range(5)]
FIELDS = sorted(
    set(Kolom.__annotations__)
    and {"uraian", "rincian", "nomor", "hasil", "pagu", "indikator", "satuan", "target", "awal"}
)


@st.composite
def forms(draw: st.DrawFn) -> Bentuk:
    kolom = st.builds(
        lambda tiers, isi: Kolom("", tuple(tiers), isi),
        st.lists(st.sampled_from([*TIERS, "semua"]), max_size=3, unique=True),
        st.sampled_from(FIELDS),
    )
    rows = tuple(draw(st.lists(kolom, min_size=1, max_size=6)))
    return Bentuk("x", "X", rows, draw(st.sampled_from(["", "bertangga"])), draw(st.sampled_from([(), ("IKU",)])))


@given(trees(), forms())
def test_every_form_fills_its_table(tree: Cascading, form: Bentuk) -> None:
    """Property: whatever the columns and the tree, no cell overlaps another and none is left open."""
    table = cascading.build(peta(tree, proyek=Proyek(tahun=("2024", "2025"))), tree, form)
    placed(table.header, table.columns)
    placed(table.groups[0].rows, table.columns)


@given(trees(), st.sampled_from(sorted(BUILT_IN)))
def test_a_form_in_steps_loses_no_row(tree: Cascading, name: str) -> None:
    """Property: every row whose tier a form names stands in its table once."""
    form = BUILT_IN[name]._replace(
        jenis=(), kolom=(Kolom("", ("J0", "J1")), Kolom("", ("J2",)), Kolom("", ("J0", "J2"), "indikator"))
    )
    table = cascading.build(peta(tree), tree, form)
    words = [word for row in shown(table) for cell in row for word in cell.split("\n")]
    for row in tree.walk():
        assert words.count(row.teks) == (row.jenjang < 3)


@given(trees(), st.sets(st.integers(0, 4), min_size=1), st.sampled_from(["uraian", "rincian"]))
def test_rows_of_the_tiers_asked_for_are_all_there(tree: Cascading, tiers: set[int], isi: str) -> None:
    """Property: a form with one column a tier shows every row of these tiers once, whichever tiers it leaves out."""
    form = Bentuk("x", "X", tuple(Kolom("", (f"J{tier}",), isi) for tier in sorted(tiers)))
    words = [
        word for row in shown(cascading.build(peta(tree), tree, form)) for cell in row for word in cell.split("\n")
    ]
    for row in tree.walk():
        assert words.count(row.teks) == (row.jenjang in tiers)


@pytest.mark.parametrize("stacked", ["", "bertangga"])
def test_rows_of_two_tiers_in_one_column_never_share_a_row(stacked: str) -> None:
    tree = Cascading(
        "c",
        "C",
        ("A", "B"),
        AT,
        (baris("1", 0, "a", baris("1.1", 1, "b"), indikator=(Indikator("i", AT), Indikator("j", AT))),),
    )
    form = Bentuk("x", "X", (Kolom("", ("A", "B")), Kolom("", (), "indikator")), stacked)
    assert shown(cascading.build(peta(tree), tree, form)) == [["a", "i"], ["", "j"], ["b", ""]]


@pytest.mark.parametrize("indicators, programs, activities", list(product((0, 1, 2, 3), (1, 2, 4), (0, 1, 3))))
def test_an_indicator_and_a_child_that_are_both_second_do_not_look_linked(
    indicators: int, programs: int, activities: int
) -> None:
    """Where they share rows at all, each indicator of a row does so with each of its children."""
    peta = peta_of(contoh=uneven(programs, activities, indicators))
    table = next(view for view in views(peta) if view.id.startswith("tabel-")).build(peta)
    rows = [[cell.text for cell, _ in row] for row in placed(table.groups[0].rows, table.columns)]
    measured, below = (
        {text for row in rows for text in row if text.startswith(f"{kind} ")} for kind in ("Indikator", "Program")
    )
    assert (len(measured), len(below)) == (indicators, programs)
    beside = {(one, other) for row in rows for one in measured.intersection(row) for other in below.intersection(row)}
    assert beside in (set(), set(product(measured, below)))
    assert beside or (indicators > 1 and (programs > 1)) or not indicators
