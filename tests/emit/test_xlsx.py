"""The workbook as other programs read it: openpyxl, calamine and LibreOffice; every check has a case where it fails."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

import petaproses
from petaproses.emit.documents import DOCUMENTS
from petaproses.emit.xlsx import book
from petaproses.emit.xlsx.figures import Number, number
from petaproses.emit.xlsx.names import names
from petaproses.emit.xlsx.paper import Wide
from petaproses.emit.xlsx.sizes import MAX_HEIGHT, Placed, heights, lines, widths
from petaproses.layout.paper import Paper
from petaproses.model.proyek import Kertas, Proyek
from petaproses.peta import Cascading, Peta
from petaproses.pipeline import make_document
from petaproses.table.grid import View
from tools.readback.dice import random_table
from tools.readback.sample import context
from tools.samples import AT, NASTY, baris, lembar, peta, proses, small

from .sheets import by_calamine, by_openpyxl, calculated, choices, layout_faults, opened, tables, typed_faults

ROOT = Path(__file__).parents[2]
CODES = {"daftar-proses": "Kode", "peta-relasi": "Kode", "matriks-kode": "Kode sub proses", "cakupan-urai": "Kode"}
"""Tables that hold codes, with the title of such a column."""


def workbook(whole: Peta) -> bytes:
    ((_, data),) = make_document(whole, DOCUMENTS["xlsx"], Paper(), None).files
    return data


def hostile() -> Peta:
    """A map whose every text some program would take for something else."""
    rows = tuple(proses(str(n), text, status=text) for n, text in enumerate(NASTY, start=1))
    tree = Cascading("c", "'=1+1'", ("Sasaran",), AT, tuple(baris(str(n), 0, t) for n, t in enumerate(NASTY, start=1)))
    return peta(lembar(None, ("@A", rows)), tree, proyek=Proyek(instansi="=1+1", unit='&D&"x"', periode="2 & 3"))


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The workbooks of all the maps that are judged here."""
    folders = {"maps": ROOT / "maps", "contoh-lengkap": ROOT / "tests/data/contoh-lengkap"}
    real = {name: workbook(petaproses.load(path).peta) for name, path in folders.items()}
    return {**real, "small": workbook(small()), "hostile": workbook(hostile())}


def broken(**options: Any) -> bytes:
    """A workbook such as ours, but as somebody would make it who knows no better."""
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, **options}) as book:
        ws, hidden = book.add_worksheet("Daftar"), book.add_worksheet("_petaproses")
        for x, text in enumerate(("id", "Kode", "Nama")):
            ws.write(4, x, text)
        ws.write_row(5, 0, ["1", 10.1, "=1+1"])
        ws.write(6, 2, "https://contoh.invalid/")
        ws.set_row(4, 20)
        hidden.write_row(1, 3, ["Daftar", "daftar-proses", 5, 6])
    return data.getvalue()


NAMES = ("maps", "contoh-lengkap", "small", "hostile")


@pytest.mark.parametrize("name", NAMES)
def test_two_readers_see_the_same_cells(made: dict[str, bytes], name: str) -> None:
    found = by_openpyxl(made[name])
    assert found == by_calamine(made[name])
    assert len(found) > 50
    assert by_openpyxl(broken()) != found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_calculated_or_fetched(made: dict[str, bytes], name: str) -> None:
    assert calculated(made[name]) == []
    assert [each.partition(": ")[2] for each in calculated(broken())] == ["formula", "link out of the workbook"]


@pytest.mark.parametrize("name", NAMES)
def test_tables_stand_well_on_screen_and_paper(made: dict[str, bytes], name: str) -> None:
    assert layout_faults(made[name]) == []
    assert len(layout_faults(broken())) == 7


@pytest.mark.parametrize("name", NAMES)
def test_a_code_typed_below_stays_a_code(made: dict[str, bytes], name: str) -> None:
    there = {id_ for _, id_, _, _ in tables(opened(made[name]))}
    wanted = {id_: title for id_, title in CODES.items() if id_ in there}
    assert wanted
    assert typed_faults(made[name], wanted) == []
    assert typed_faults(broken(), CODES) == ["daftar-proses: column B is General"]


def test_texts_come_out_as_they_are(made: dict[str, bytes]) -> None:
    cells = set(by_openpyxl(made["hostile"]).values())
    assert set(NASTY) - cells == set()
    assert "10.10" not in cells
    codes = by_openpyxl(workbook(peta(lembar(None, ("A", (proses("10.1"), proses("10.10"), proses("01")))))))
    assert {"10.1", "10.10", "01"} <= set(codes.values())


def test_owners_are_chosen_from_the_register(made: dict[str, bytes]) -> None:
    where, source = choices(made["small"])["daftar-proses"]
    book = opened(made["small"])
    sheet, cells = re.fullmatch(r"'(.+)'!\$(B\$2:\$B\$4)", source).groups()
    assert [row[0].value for row in book[sheet][cells.replace("$", "")]] == [
        "Kepala Bagian", "Kepala Subbagian", "Masyarakat",
    ]  # fmt: skip
    assert book[sheet].sheet_state == "hidden"
    assert int(where.split()[0].split(":")[1].strip("ABCDEFGH")) > 500
    assert choices(made["hostile"]) == choices(broken()) == {}


def test_rows_know_what_they_hold(made: dict[str, bytes]) -> None:
    ids = {
        id_: [ws.cell(y, 1).value for y in range(first, ws.max_row + 1)]
        for ws, id_, _, first in tables(opened(made["small"]))
    }
    assert ids["daftar-proses"] == ["9", "10", "10.1", "10.1.1", "10.1.2"]
    assert ids["tabel-cascading-bagian"] == [
        "1; 1.1; indikator; ind-laporan; 1.1.1.1",
        "1.1.1.2",
        "1.1.2",
        "1.2; 1.2.1",
    ]
    assert ids["daftar-indikator"] == ["1.1/indikator", "ind-laporan", "1.1.2"]


def test_it_says_how_to_read_it_back(made: dict[str, bytes]) -> None:
    said = {each.name: each.value for each in opened(made["maps"]).custom_doc_props.props}
    assert said["petaproses-skema"] == 1
    assert re.fullmatch("[0-9a-f]{64}", said["petaproses-sidik"])


def test_contents_lead_to_every_sheet(made: dict[str, bytes]) -> None:
    book = opened(made["contoh-lengkap"])
    links = [cell.hyperlink.location for row in book["Daftar isi"] for cell in row if cell.hyperlink]
    assert links == [f"'{ws.title}'!A1" for ws, *_ in tables(book)]
    assert all(ws["B4"].hyperlink.location == "'Daftar isi'!A1" for ws, *_ in tables(book))
    assert len(links) > 15


def test_lists_can_be_filtered_and_official_tables_keep_their_spans(made: dict[str, bytes]) -> None:
    found = {
        id_: (bool(ws.auto_filter.ref), bool(ws.merged_cells.ranges)) for ws, id_, _, _ in tables(opened(made["small"]))
    }
    assert found["daftar-proses"] == (True, False)
    assert found["tabel-cascading-bagian"] == (False, True)


def test_figures_are_numbers_where_they_certainly_are(made: dict[str, bytes]) -> None:
    cells = by_openpyxl(made["small"])
    values = [value for (sheet, _, _), value in cells.items() if sheet.startswith("Cascading")]
    assert {80.51, 81.0, "N/A"} <= set(values)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("5", (5, "0")), ("100", (100, "0")), ("80,51", (80.51, "0.00")), ("81,00", (81, "0.00")), ("-3", (-3, "0")),
        ("500.000.000", (500_000_000, "#,##0")), ("1.500.000,50", (1_500_000.5, "#,##0.00")), ("0,5", (0.5, "0.0")),
        *((text, None) for text in ("1.500", "3.5", "007", "01", "N/A", "60 kali", "<= 49", "", "=1", "1e5", "80,", "12.34.56")),
        ("1234567890123456", None), ("80,5 ", None), ("٣", None), ("BB", None),
    ],
)  # fmt: skip
def test_certain_numbers(text: str, expected: tuple[float, str] | None) -> None:
    assert number(text) == (Number(expected[0], f"[$-421]{expected[1]}") if expected else None)


def test_names_of_sheets() -> None:
    long = "Tujuan, sasaran, program, kegiatan, dan sub kegiatan"
    assert list(names(["Peta relasi", "peta RELASI", long, long, "a[b]:c*?/\\d", "'=1'", "History", "", "x" * 40])) == [
        "Peta relasi", "peta RELASI (2)", "Tujuan, sasaran, program", "Tujuan, sasaran, program (2)", "a b c d", "=1",
        "History (2)", "Lembar", "x" * 31,
    ]  # fmt: skip


@given(st.lists(st.text() | st.sampled_from(["Daftar", "daftar", "😀" * 40, "a" * 31, "a" * 32]), max_size=12))
def test_every_name_is_one_that_excel_takes(titles: list[str]) -> None:
    found = list(names(titles))
    assert len({name.casefold() for name in found}) == len(titles)
    for name in found:
        assert 0 < len(name.encode("utf-16-le", "surrogatepass")) <= 62
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name)


def test_a_row_is_as_high_as_its_text() -> None:
    text = "Meningkatnya kualitas pelayanan publik kepada masyarakat luas"
    assert lines(text, 400) == 1
    assert lines(text, 100) == 4
    assert lines("a\nb\n\nc", 400) == 4
    tall = Placed(0, 0, "\n".join("abcdef"), rowspan=2)
    assert heights([tall], [100.0], 2) == [38.25, 38.25]
    assert heights([Placed(0, 0, "a\n" * 99)], [100.0], 1) == [MAX_HEIGHT]


def test_columns_share_the_paper() -> None:
    short, long = Placed(0, 0, "Kode"), Placed(0, 1, "kata " * 200)
    narrow, wide = widths([short, long], 2, 400.0), widths([short, long], 2, 900.0)
    assert sum(narrow) == pytest.approx(400, abs=140)
    assert sum(wide) == pytest.approx(900)
    assert widths([Placed(0, 0, "x" * 100)], 1, 50.0) == [240.0]
    assert widths([Placed(0, 0, "kata " * 200)], 3, 300.0, frozenset({1, 2})) == [300.0, 0.0, 0.0]


def test_paper_follows_the_map() -> None:
    a3 = workbook(small()._replace(proyek=small().proyek._replace(kertas=Kertas("A3", 297.0, 420.0, 10.0))))
    assert layout_faults(a3, paper="8", landscape=False) == []


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_opens_and_prints_it(made: dict[str, bytes], tmp_path: Path) -> None:
    """One start for all workbooks: what is printed holds the texts, on the paper, with the header on every page."""
    for name, data in made.items():
        (tmp_path / f"{name}.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    files = [f"{name}.xlsx" for name in made]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", *files]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    printed = {name: _pages(tmp_path / f"{name}.pdf") for name in made}
    assert all("Halaman 1 dari" in pages[0] for pages in printed.values())
    words = " ".join(" ".join(printed["maps"]).split())
    assert "Meningkatnya profesionalitas ASN" in words
    assert sum("Nama proses" in page for page in printed["maps"]) > sum(
        "Peta relasi" in page for page in printed["maps"]
    )
    assert "80,51" in " ".join(printed["contoh-lengkap"])
    assert "=1+1" in " ".join(printed["hostile"])
    assert not [page for pages in printed.values() for page in pages if "Err:" in page]
    told = subprocess.run(
        ["pdfinfo", "maps.pdf"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    ).stdout
    width, height = map(float, re.search(r"Page size: +([\d.]+) x ([\d.]+)", told).groups())
    assert (width, height) == pytest.approx((935.4, 609.4), abs=6)  # 330 x 215 mm in pt


def _pages(pdf: Path) -> list[str]:
    told = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8", check=True).stdout
    return told.split("\f")[:-1]


def test_a_wide_table_is_parted_on_paper_and_can_be_read() -> None:
    """One page wide, forty columns would be printed in letters of 3 pt; titles above several columns stay whole."""
    wide = Wide((100.0, *[50.0] * 20), frozenset((0, *range(1, 21, 4))), 1)
    assert list(wide.breaks(400, 1)) == [5, 9, 13, 17]
    assert list(wide.breaks(330, 1)) == [5, 9, 13, 17]
    assert list(wide.breaks(220, 1)) == [3, 5, 7, 9, 11, 13, 15, 17, 19]
    data = book.workbook(context("A4"), (View("w", "W", lambda _: random_table(4, rows=9, columns=43)),))
    (ws, *_), *_ = tables(opened(data))
    assert ws.page_setup.scale == 73
    assert ws.col_breaks.brk
    assert ws.print_title_cols.startswith("$B:")
