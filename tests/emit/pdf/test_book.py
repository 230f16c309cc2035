"""The book as real programs read it: pages, words, fonts, outline, links, tags."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from emit.pdf.books import CONTOH, MAPS, ROOT, book, links, made, opened, pages_of, said, text, texts
from petaproses.layout.shared.frame import PT_PER_MM

F4 = (215, 330)
A4 = (210, 297)
A3 = (297, 420)


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Return each page's width and height in mm."""
    boxes = [[float(side) for side in page.mediabox] for page in opened(pdf).pages]
    return [(round((right - left) / PT_PER_MM), round((top - low) / PT_PER_MM)) for left, low, right, top in boxes]


def outline(items: Any, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Give the titles of bookmarks with their depth."""
    for item in items:
        yield depth, str(item.title).replace("\N{NO-BREAK SPACE}", " ")
        yield from outline(item.children, depth + 1)


def elements(pdf: bytes) -> list[Any]:
    """Return the elements of the tree of tags."""
    found, todo = [], [opened(pdf).Root.StructTreeRoot.K]
    while todo:
        thing = todo.pop()
        if isinstance(thing, pikepdf.Array):
            todo.extend(thing)
        elif isinstance(thing, pikepdf.Dictionary) and "/S" in thing:
            found.append(thing)
            todo.extend([thing.K] if "/K" in thing else [])
    return found


def fonts(pdf: bytes, folder: Path) -> list[str]:
    """Return the lines of poppler's list of fonts."""
    return said("pdffonts", pdf, folder).splitlines()[2:]


def test_each_sheet_lies_on_its_own_paper() -> None:
    found = sizes(book(CONTOH))
    assert found[:4] == [F4, F4, F4, (330, 215)]
    assert {F4, (330, 215), A3[::-1]} < set(found)
    assert set(found) & {A4, A4[::-1]}


def test_another_paper_is_for_all_of_it() -> None:
    pdf = made(texts(MAPS), paper="A4").files[0][1]
    assert set(sizes(pdf)) == {A4, A4[::-1]}


def test_pages_are_counted() -> None:
    found = made(texts(MAPS))
    assert found.files[0][0] == "peta-proses-bisnis.pdf"
    assert found.amount == len(opened(found.files[0][1]).pages) > 10
    assert found.catatan == ()


@pytest.mark.parametrize("folder", [MAPS, CONTOH])
def test_every_page_but_the_cover_bears_its_number(folder: str, tmp_path: Path) -> None:
    cover, *others = pages_of(book(folder), tmp_path)
    assert "Halaman" not in cover
    for number, words in enumerate(others, start=2):
        assert f"Halaman {number} dari {len(others) + 1}" in words


def test_front_pages(tmp_path: Path) -> None:
    cover, approval, contents, *_ = pages_of(book(CONTOH), tmp_path)
    for words in ("LAMPIRAN PERATURAN BUPATI CONTOH NOMOR 12 TAHUN 2025 TENTANG", "DINAS PELAYANAN", "2025-2029"):
        assert words in cover
    for words in (
        "LEMBAR PENGESAHAN",
        "Disusun oleh, Sekretaris Dinas",
        "Disahkan oleh, Kepala Dinas",
        "000.8.3/01/2025",
    ):
        assert words in approval
    assert "PC-01 Pelayanan surat keterangan (Level 1)" in contents


def test_contents_tell_the_right_pages(tmp_path: Path) -> None:
    """Each line leads to the page that it names, where that is to be seen."""
    pages = pages_of(book(MAPS), tmp_path)
    targets = [to for page, to, _ in links(book(MAPS)) if page == 3]
    contents = said("pdftotext", book(MAPS), tmp_path, "-layout", "-f", "3", "-l", "3", after=("-",))
    numbers = [int(number) for number in re.findall(r" (\d+)$", contents, re.MULTILINE)][:-1]
    assert sorted(set(targets)) == sorted(set(numbers)), "the last number is that of the page itself"
    (page,) = re.findall(r"Daftar proses .* (\d+)$", contents, re.MULTILINE)
    assert "Daftar proses" in pages[int(page) - 1]


def test_bookmarks_by_code() -> None:
    found = list(outline(opened(book(MAPS)).open_outline().root))
    assert found[:2] == [(0, "LEMBAR PENGESAHAN"), (0, "DAFTAR ISI")]
    assert (0, "Peta proses bisnis level 3") in found
    assert any(depth == 1 and title.startswith("10.1.4 ") and title.endswith("(Level 3.1)") for depth, title in found)


def test_boxes_lead_to_their_sheets() -> None:
    """From level 0 to 4 by clicking, and back by the cell of the parent."""
    found = {(page, to) for page, to, _ in links(book(MAPS))}
    assert {(4, 5), (5, 6), (6, 7), (6, 8), (7, 9), (8, 10)} <= found
    assert {(5, 4), (6, 5), (7, 6), (9, 7)} <= found


def test_a_link_lies_on_its_box() -> None:
    """The box of process 10 on the sheet of level 0: right column, second row."""
    (rect,) = (rect for page, to, rect in links(book(MAPS)) if (page, to) == (4, 5))
    left, low, right, high = rect
    assert 600 < left < right < 330 * PT_PER_MM
    assert 290 < low < high < 450


def test_rows_lead_to_what_they_name() -> None:
    pdf = book(CONTOH)
    bookmarks = [title for _, title in outline(opened(pdf).open_outline().root)]
    assert "Daftar proses" in bookmarks
    last = len(opened(pdf).pages)
    assert {(page, to) for page, to, _ in links(pdf) if page >= last - 2}


def test_tags_language_and_what_pictures_show() -> None:
    document = opened(book(CONTOH))
    assert document.Root.Lang == "id"
    assert document.Root.MarkInfo.Marked
    found = elements(book(CONTOH))
    figures = [str(each.Alt) for each in found if each.S == "/Figure"]
    assert any("2 lajur (Petugas Loket, Penelaah Berkas), 2 proses, 1 alur" in each for each in figures)
    assert len(figures) == 10
    kinds = [str(each.S) for each in found]
    assert kinds.count("/Table") >= 4
    assert {"/TH", "/TD", "/H1", "/H2", "/Link"} <= set(kinds)


@pytest.mark.parametrize("document", ["pdf", "pdf-arsip"])
def test_only_our_font_and_all_of_it_embedded(document: str, tmp_path: Path) -> None:
    found = fonts(book(CONTOH, document), tmp_path)
    assert len(found) == 2
    for line in found:
        assert "PetaprosesSans" in line
        assert line.split()[-5:-2] == ["yes", "yes", "yes"]


def test_qpdf_finds_no_fault(tmp_path: Path) -> None:
    pdf = book(CONTOH)
    assert "No syntax or stream encoding errors" in said("qpdf", pdf, tmp_path, "--check")
    assert "No syntax or stream encoding errors" not in said("qpdf", pdf[:-900], tmp_path, "--check")


def test_words_of_the_pictures_can_be_found(tmp_path: Path) -> None:
    words = text(book(MAPS), tmp_path)
    for each in ("Proses 10.1.4", "Peningkatan tertib administrasi", "Kasubag", "1. Tersusunnya surat undangan"):
        assert each in words


def test_same_bytes_elsewhere_and_tomorrow(tmp_path: Path) -> None:
    """Another hash seed, time zone and day give the same file."""
    script = (
        "import sys; from pathlib import Path; sys.path[:0] = ['tests', 'src']\n"
        "from emit.pdf.books import CONTOH, book\n"
        "sys.stdout.buffer.write(book(CONTOH) + book(CONTOH, 'pdf-arsip'))"
    )
    env = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Jakarta", "SOURCE_DATE_EPOCH": "1"}
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=env, capture_output=True, check=True)
    assert done.stdout == book(CONTOH) + book(CONTOH, "pdf-arsip")


def test_the_day_is_that_of_the_title_block() -> None:
    assert str(opened(book(CONTOH)).docinfo["/CreationDate"]).startswith("D:20250201")
    assert str(opened(book(MAPS)).docinfo["/CreationDate"]).startswith("D:20180101")


def test_words_have_the_size_and_weight_of_the_picture() -> None:
    """The title of a sheet is bold and 15 pt high, the line below it is not and 11.25 pt."""
    page = opened(book(MAPS)).pages[3]
    bold = [name for name, font in page.Resources.Font.items() if "Bold" in str(font.BaseFont)]
    shown = [
        (str(operands[0]) in bold, float(operands[1]))
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) == "Tf"
    ]
    assert shown[:2] == [(True, 15.0), (False, 11.25)]
