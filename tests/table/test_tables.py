"""Tables before any format: what they list, how cells span, what columns stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.model.proyek import Peran, Proyek
from petaproses.peta import Baris, Cascading, Indikator, Langkah, Lintas, LintasFungsi, Rujukan, Sop
from petaproses.peta.hierarchy import Hierarchy
from petaproses.table import cascading, relasi, views
from petaproses.table import proses as usual_errors
from petaproses.table.grid import Cell, Group, Line, Row, Table, Tujuan, placed, titled
from petaproses.table.slim import slim
from petaproses.table.twin import twin
from tools.samples import AT, alur, baris, lembar, peta, proses, small


def shown(table: Table) -> list[list[str]]:
    """Return the body as texts, a spanning cell only where it begins."""
    rows = [row for group in table.groups for row in group.rows]
    return [[cell.text if begins else "" for cell, begins in row] for row in placed(tuple(rows), table.columns)]


def titles(table: Table) -> list[str]:
    return [cell.text for row in table.header for cell in row]


def test_views_name_what_the_map_has() -> None:
    assert [view.id for view in views(small())] == [
        *("daftar-proses", "peta-relasi", "matriks-kode", "daftar-indikator", "tabel-cascading-bagian"),
        *("langkah-lf-susun", "daftar-singkatan"),
    ]
    assert views(peta()) == ()
    assert [view.build(small()).id for view in views(small())] == [view.id for view in views(small())]


def test_process_list_goes_by_level_and_number() -> None:
    table = usual_errors.build(
        peta(lembar(None, ("A", (proses("10"), proses("9")))), lembar("9", ("A", (proses("9.1"),))))
    )
    assert [(group.judul, [row[0].text for row in group.rows]) for group in table.groups] == [
        ("Level 0 (2 proses)", ["9", "10"]),
        ("Level 1 (1 proses)", ["9.1"]),
    ]


def test_process_list_has_only_columns_that_are_filled() -> None:
    table = usual_errors.build(small())
    assert titles(table) == ["Kode", "Nama proses", "Pemilik", "Pelaku", "Mendukung"]
    row = next(row for group in table.groups for row in group.rows if row[0].text == "10.1.1")
    assert row[2].text == "Kepala Bagian"
    assert row[4].lines == (Line("jumlah laporan", Tujuan("tabel-cascading-bagian", "b-1.1.1")),)


def test_process_names_open_what_is_below() -> None:
    rows = {row[0].text: row[1].lines[0].tujuan for group in usual_errors.build(small()).groups for row in group.rows}
    assert rows == {
        **{"9": None, "10": Tujuan("10"), "10.1": Tujuan("10.1")},
        **{"10.1.1": None, "10.1.2": Tujuan("lf-susun")},
    }


def test_matrix_marks_owners_and_participants_inside_and_outside() -> None:
    table = relasi.build(small())
    assert titles(table)[2:] == ["Internal", "Eksternal", "Kepala Bagian", "Kepala Subbagian", "Masyarakat"]
    rows = {row[0].text: [cell.text for cell in row[2:]] for group in table.groups for row in group.rows}
    assert rows["10.1.1"] == ["P", "", ""]
    assert rows["10.1.2"] == ["P", "T", "T"]
    placed(table.header, table.columns)


def test_matrix_lists_the_register_first_and_counts_nested_maps() -> None:
    proyek = Proyek(peran={"B": Peran("B", "Bagian", AT), "Z": Peran("Z", "Tak dipakai", AT)})
    inner = LintasFungsi("dalam", "lf", "", "D", AT, langkah=(Langkah("a", "a", AT, pemilik=("X",)),))
    outer = LintasFungsi("lf", "1", "", "L", AT)
    sheet = lembar(None, ("A / C", (proses("1"),)), ("B", (proses("2"),)))
    table = relasi.build(peta(sheet, outer, inner, proyek=proyek))
    assert titles(table)[3:] == ["Bagian", "A / C", "X"]
    assert shown(table) == [["1", "Nama 1", "", "P", "T"], ["2", "Nama 2", "P", "", ""]]


def test_cascade_spans_rows_and_numbers_the_last_tier() -> None:
    table = cascading.build(small(), small().cascading[0])
    assert [[cell.text for cell in row] for row in table.header] == [
        ["Tujuan", "Sasaran", "Indikator", "Satuan", "Kondisi awal", "Target", "Indikator", "Aktivitas"],
        ["2023", "2024", "2025"],
    ]
    assert shown(table) == [
        [
            *("Tata kelola baik", "Laporan tepat waktu\nPemilik: Kepala Bagian", "Nilai laporan\nArah: naik", "Nilai"),
            *("80,51", "81,00", "N/A", "jumlah laporan", "Rapat\nFotokopi"),
        ],
        [*[""] * 7, "jumlah rapat", ""],
        ["", "Lihat: jumlah laporan", *[""] * 6, "Langsung"],
    ]
    leaf = table.groups[0].rows[0][-1]
    assert leaf.daftar
    assert [line.jangkar for line in leaf.lines] == ["b-1.1.1.1", "b-1.1.1.2"]


def test_a_shared_row_leads_to_where_it_is_written() -> None:
    table = cascading.build(small(), small().cascading[0])
    line = table.groups[0].rows[2][0].lines[0]
    assert line.tujuan == Tujuan("tabel-cascading-bagian", "b-1.1.1")


def test_what_else_is_said_of_a_row_stands_below_its_text() -> None:
    said = baris(
        "1", 0, "Program", kode="01", hasil="Tertib", pagu={"2024": "1.000", "2025": "2.000"}, tanda=("Prioritas",),
        lintas=(Lintas(("Dinas", "Kecamatan"), "penyedia data"), Lintas(("Bank",))),
        mendukung=(Rujukan("tidak-ada", AT),), keterangan="Baru",
    )  # fmt: skip
    tree = Cascading("c", "Cascading C", ("Program", "Kegiatan"), AT, (said,), keterangan="Angka sementara.")
    table = cascading.build(peta(tree), tree)
    assert (table.judul, table.keterangan) == ("Cascading C", ("Angka sementara.",))
    first, *remarks = table.groups[0].rows[0][0].lines
    assert first.text == "01 Program"
    assert [line.text for line in remarks] == [
        "Hasil: Tertib",
        "Pagu: 2024: 1.000; 2025: 2.000",
        "Tanda: Prioritas",
        "Keterangan: Baru",
        "Lintas: Dinas, Kecamatan sebagai penyedia data",
        "Lintas: Bank",
        "Mendukung: tidak-ada",
    ]
    assert all(line.catatan for line in remarks)


def test_process_list_shows_whatever_some_process_has() -> None:
    full = proses(
        "1", sop=(Sop("SOP-01", "Menyusun"), Sop(judul="Tanpa nomor")), masukan=("Data",), rab=("R",), status="draf"
    )
    table = usual_errors.build(peta(lembar(None, ("A", (full,)))))
    assert titles(table)[3:] == ["Masukan", "SOP", "RAB", "Status"]
    assert table.groups[0].rows[0][4].text == "SOP-01 Menyusun\nTanpa nomor"


def test_more_indicators_than_rows_below_stretch_the_rows() -> None:
    measured = tuple(Indikator(f"i{n}", AT) for n in range(3))
    first = baris("1", 0, "a", baris("1.1", 1, "b"), indikator=measured)
    tree = Cascading("c", "C", ("A", "B"), AT, (first, baris("2", 0, "z")))
    assert shown(cascading.build(peta(tree), tree)) == [["a", "i0", "b"], ["", "i1", ""], ["", "i2", ""], ["z", "", ""]]


@st.composite
def measures(draw: st.DrawFn) -> Indikator:
    years = draw(st.sets(st.sampled_from(("2024", "2025"))))
    return Indikator("ukur", AT, satuan=draw(st.sampled_from(("", "kali"))), target=dict.fromkeys(sorted(years), "1"))


@st.composite
def trees(draw: st.DrawFn) -> Cascading:
    tiers = draw(st.integers(1, 5))

    def grow(prefix: str, above: int, room: int) -> tuple[Baris, ...]:
        rows = []
        for number in range(draw(st.integers(0, 3)) if above < tiers - 1 and room else 0):
            tier = draw(st.integers(above + 1, tiers - 1))
            key = f"{prefix}{number}"
            below = grow(f"{key}.", tier, room - 1)
            measured = tuple(draw(st.lists(measures(), max_size=2)))
            rows.append(baris(key, tier, f"k{key}", *below, indikator=measured))
        return tuple(rows)

    return Cascading("c", "C", tuple(f"J{n}" for n in range(tiers)), AT, grow("", -1, 4))


@given(trees())
def test_every_cascade_fills_its_table_and_loses_nothing(tree: Cascading) -> None:
    if not tree.pohon:
        assert list(cascading.views(peta(tree))) == []
        return
    table = cascading.build(peta(tree), tree)
    placed(table.header, table.columns)
    words = [word for row in shown(table) for cell in row for word in cell.split("\n")]
    for row in tree.walk():
        assert words.count(row.teks) == 1
    assert words.count("ukur") == sum(len(row.indikator) for row in tree.walk())


def test_a_table_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        placed(((Cell.of("a", colspan=3),),), 2)
    with pytest.raises(ValueError, match="uncovered"):
        placed(((Cell.of("a"),),), 2)


def test_twin_of_a_sheet_says_lanes_arrows_and_links() -> None:
    whole = small()
    table = twin(Hierarchy.of(whole), whole.lembar_by_induk["10.1"])
    assert [group.judul for group in table.groups] == [
        "Lajur Kepala Bagian",
        "Lajur Kepala Bagian",
        "Lajur Kepala Subbagian (kosong)",
    ]
    assert shown(table) == [
        ["10.1.1", "Menilai", "Kepala Bagian", "10.1.2"],
        ["10.1.2", "Menyusun laporan", "Kepala Bagian", ""],
    ]
    assert table.groups[1].rows[0][1].lines[0].tujuan == Tujuan("lf-susun")


def test_twin_of_a_map_numbers_its_steps_and_says_where_each_leads() -> None:
    whole = small()
    table = twin(Hierarchy.of(whole), whole.lintas_fungsi[0])
    assert titles(table) == ["No.", "Langkah", "Jenis", "Pelaksana", "Berikutnya"]
    leads = "Tidak: 3. Mengirim data\nYa: 4. Selesai"
    assert shown(table)[1] == ["2", "Data lengkap?", "Keputusan", "Kepala Subbagian", leads]


def test_twin_keeps_an_arrow_that_leads_nowhere() -> None:
    whole = peta(lembar("1", ("A", (proses("1.1"),)), alur=alur("1.1", "9.9")))
    assert shown(twin(Hierarchy.of(whole), whole.lembar[0]))[0][-1] == "9.9"


def test_remarks_stay_with_their_line() -> None:
    cell = Cell((Line("a"), Line("x", catatan=True), Line("b")), daftar=True)
    assert [[line.text for line in item] for item in cell.items] == [["a", "x"], ["b"]]
    assert Cell().items == ()


@pytest.mark.parametrize(
    "cell, plain",
    [
        (Cell(), True),
        (Cell.of("a", head=True, rowspan=2), True),
        (Cell.of("a", "b"), False),
        (Cell((Line("a"),), daftar=True), False),
        (Cell((Line("a", Tujuan("x")),)), False),
        (Cell((Line("a", catatan=True),)), False),
        (Cell((Line("a", jangkar="x"),)), False),
    ],
)
def test_a_plain_cell_needs_no_markup(cell: Cell, plain: bool) -> None:
    assert cell.polos is plain


WORDS = st.text("ab ", max_size=2)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of random spans, texts and blanks, its header in two rows."""
    columns, rows = draw(st.integers(1, 5)), draw(st.integers(0, 5))
    taken: set[tuple[int, int]] = set()
    body: list[Row] = []
    for y in range(rows):
        row: list[Cell] = []
        for x in range(columns):
            if (y, x) in taken:
                continue
            free = next((c for c in range(x, columns) if (y, c) in taken), columns) - x
            wide, high = draw(st.integers(1, free)), draw(st.integers(1, rows - y))
            taken |= {(y + dy, x + dx) for dy in range(high) for dx in range(wide)}
            row.append(Cell.of(draw(WORDS).strip(), rowspan=high, colspan=wide))
        body.append(tuple(row))
    titles = tuple(
        (f"J{n}", draw(st.sampled_from([("",), ("1",), ("", "2"), ("1", "2", "3")]))) for n in range(columns)
    )
    heads = titled(titles) if columns == sum(len(years) for _, years in titles) else (titled_row(columns),)
    return Table("t", "T", columns, heads, (Group(tuple(body)),), traits=("kode",) * columns)


def titled_row(columns: int) -> Row:
    return tuple(Cell.of(f"J{x}", head=True) for x in range(columns))


@given(tables())
def test_a_table_loses_its_empty_columns_and_nothing_else(table: Table) -> None:
    """Whatever spans what: every text stands once, under the title it had, and no column is empty."""

    def columns(of: Table) -> list[tuple[str, ...]]:
        """Return each column as its titles, then the texts that stand in it, spanning cells too."""
        rows = [row for group in of.groups for row in placed(group.rows, of.columns)]
        heads = placed(of.header, of.columns)
        return [
            (*dict.fromkeys(row[x][0].text for row in heads), "|", *(row[x][0].text for row in rows if row[x][0].text))
            for x in range(of.columns)
        ]

    made = slim(table)
    every = columns(table)
    wanted = [column for column in every if column[-1] != "|"] or every
    assert [dict.fromkeys(column) for column in columns(made)] == [dict.fromkeys(column) for column in wanted]
    assert len(made.traits) == made.columns
    assert all(row for group in made.groups for row in group.rows) or made == table


def test_an_empty_table_keeps_its_columns() -> None:
    """What is to be filled in has nowhere else to go."""
    empty = Table("t", "T", 2, (titled_row(2),), (Group(((Cell(), Cell()),)),))
    assert slim(empty) == empty
