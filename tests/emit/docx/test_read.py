"""The appendix as python-docx reads it back: headings, captions, descriptions, headers that repeat, merged cells, links."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from docx.oxml.ns import qn

from petaproses.emit.shared.book import chapters
from petaproses.table.grid import Table, View, placed

from .made import HOSTILE, MAPS, NASTY, SAMPLE, appendix, body, crowd, parts, peta, small, spoiled

SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"


def read(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def styled(document: Any, *names: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style.name in names]


def faults(data: bytes) -> Iterator[str]:
    """Whatever of a document is not as a reader needs it."""
    document = read(data)
    yield from picture_faults(document)
    for table in document.tables:
        yield from table_faults(table)
    entries = [text.rpartition("\t") for text in styled(document, "toc 1", "toc 2")]
    listed = [text.replace("\t", " ") for text, _, _ in entries]
    pages = [int(number) for _, _, number in entries if number.isdecimal()]
    asked = re.findall(r'<w:hyperlink w:anchor="(\w+)"[^>]*>(?:(?!</w:hyperlink>).)*? PAGEREF (\w+) ', body(data))
    if entries and (pages != sorted(pages) or len(pages) != len(entries) or pages[0] < 2):
        yield "the contents have no page numbers"
    if len(asked) != len(entries) or any(mark != named for mark, named in asked):
        yield "page numbers cannot be renewed"
    shown = [each for each in headed(document) if not each.endswith(" (lanjutan)")]
    if [re.sub(r"^[A-Z]+\. (?!.*\d\. )", "", text) for text in listed] != shown:
        yield "the contents are not what is there"
    for kind in ("Gambar", "Tabel"):
        counted = re.findall(rf" SEQ {kind} \\\* ARABIC .*?<w:t>(\d+)<", body(data))
        if counted != [str(number) for number in range(1, len(counted) + 1)] or not counted:
            yield f"captions of {kind} do not count on"
    named = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"', body(data))
    if len(set(named)) != len(named) or not {*re.findall(r'w:anchor="(\w+)"', body(data))} <= {
        name for _, name in named
    }:
        yield "a link leads nowhere"


def headed(document: Any) -> list[str]:
    return styled(document, "Heading 1", "Caption")


def picture_faults(document: Any) -> Iterator[str]:
    """Every drawing has a description, a vector and a raster picture, and a number of its own."""
    drawings = list(document.element.body.iter(qn("wp:inline")))
    if len({each.docPr.get("id") for each in drawings}) != len(drawings):
        yield "two pictures have one number"
    for each in drawings:
        if len(each.docPr.get("descr", "")) < 10:
            yield "a picture is not described"
        if {each.get(side) for side in ("distT", "distB", "distL", "distR")} != {"0"}:
            yield "a picture is moved aside"
        related = document.part.related_parts
        raster = related[next(each.iter(qn("a:blip"))).get(qn("r:embed"))]
        vector = next(each.iter(SVG), None)
        if raster.content_type != "image/png":
            yield "a picture has no PNG"
        if vector is None or ElementTree.fromstring(related[vector.get(qn("r:embed"))].blob).tag[-4:] != "}svg":
            yield "a picture has no SVG"


def table_faults(table: Any) -> Iterator[str]:
    """The header is repeated, from the first row on; every row fills the grid; what is merged has a beginning."""
    rows = list(table._tbl.tr_lst)
    repeated = [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows]
    if not repeated[0] or repeated != sorted(repeated, reverse=True):
        yield "a header is not repeated"
    open_: dict[int, int] = {}
    for row in rows:
        x, begun = 0, {}
        for cell in row.tc_lst:
            if cell.vMerge is not None:
                if cell.vMerge == "continue" and open_.get(x) != cell.grid_span:
                    yield "a merged cell has no beginning"
                begun[x] = cell.grid_span
            x += cell.grid_span
        open_ = begun
        if x != len(table._tbl.tblGrid.gridCol_lst):
            yield "a row does not fill the grid"


@pytest.mark.parametrize("maps", [MAPS, SAMPLE], ids=lambda path: path.name)
def test_no_fault(maps: Path) -> None:
    assert list(faults(appendix(maps))) == []


@pytest.mark.parametrize(
    ("pattern", "instead", "said"),
    [
        (r'<wp:docPr id="2"', '<wp:docPr id="1"', "two pictures have one number"),
        (r' descr="[^"]*"', "", "a picture is not described"),
        (r' distL="0"', "", "a picture is moved aside"),
        (r"<asvg:svgBlip [^>]*/>", "", "a picture has no SVG"),
        (r'<a:blip r:embed="\w+">(.*?<asvg:svgBlip [^>]*r:embed=)"(\w+)"', r'<a:blip r:embed="\2">\1"\2"', "a picture has no PNG"),
        (r"<w:tblHeader/>", "", "a header is not repeated"),
        (r'<w:vMerge w:val="restart"/>', "", "a merged cell has no beginning"),
        (r'<w:gridSpan w:val="(\d)"/>', "", "a row does not fill the grid"),
        (r'(<w:pStyle w:val="Heading1"/>.*?<w:t>)Peta', r"\1Denah", "the contents are not what is there"),
        (r'(SEQ Tabel .*?<w:t>)1', r"\g<1>2", "captions of Tabel do not count on"),
        (r'w:anchor="_pp1"', 'w:anchor="_pp999"', "a link leads nowhere"),
        (r'(PAGEREF _pp3 .*?<w:t>)\d+', r"\1", "the contents have no page numbers"),
        (r'PAGEREF _pp3 ', "PAGEREF _pp4 ", "page numbers cannot be renewed"),
    ],
)  # fmt: skip
def test_a_fault_is_noticed(pattern: str, instead: str, said: str) -> None:
    assert said in list(faults(spoiled(appendix(SAMPLE), pattern, instead)))


def tables_of(maps: Path) -> list[Table]:
    """Every table that the appendix must hold, in order."""
    there = peta(maps)
    return [each.build(there) for bab in chapters(there) for each in bab.isi if isinstance(each, View)]


@pytest.mark.parametrize("maps", [MAPS, SAMPLE], ids=lambda path: path.name)
def test_tables_hold_what_the_map_does(maps: Path) -> None:
    """Read cell by cell, merged ones too, each table says what it says in every other format."""
    found = read(appendix(maps)).tables
    wanted = tables_of(maps)
    assert len(found) == len(wanted)
    for table, want in zip(found, wanted, strict=True):
        rows = [[cell.text for cell, _ in row] for row in placed(want.header, want.columns)]
        rows += [[f"({x + 1})" for x in range(want.columns)]] if want.nomor else []
        for group in want.groups:
            rows += [[group.judul] * want.columns] if group.judul else []
            rows += [[cell.text for cell, _ in row] for row in placed(group.rows, want.columns)]
        read_rows = [[re.sub(r"^(\d+\.)?\t", "", cell.text, flags=re.M) for cell in row.cells] for row in table.rows]
        assert read_rows == rows, want.judul


def test_front_page_and_signature() -> None:
    """The regulation at the top, the title, and who sets the regulation at the end, whoever ratifies the map."""
    document = read(appendix(SAMPLE))
    assert styled(document, "Lampiran") == [
        "Lampiran",
        "Peraturan Bupati Contoh",
        "Nomor 12 Tahun 2025",
        "Tentang",
        "Peta Proses Bisnis Dinas Pelayanan",
    ]
    assert styled(document, "Title")[0] == "Peta Proses Bisnis Dinas Pelayanan"
    assert styled(document, "Tanda Tangan") == ["Bupati Contoh,", "(........................)"]


@pytest.mark.parametrize(
    ("regulation", "office", "signed"),
    [
        ("Peraturan Bupati Contoh", "bupati contoh", ["Bupati Contoh,", "SITI", "Pembina", "NIP 1"]),
        ("", "Kepala Dinas", ["Kepala Dinas,", "SITI", "Pembina", "NIP 1"]),
        ("Peraturan Daerah Kabupaten Contoh", "Bupati", ["Bupati,", "SITI", "Pembina", "NIP 1"]),
        ("Keputusan Kepala Dinas", "Sekretaris", ["Kepala Dinas,", "(........................)"]),
    ],
)
def test_who_signs(regulation: str, office: str, signed: list[str]) -> None:
    """A name stands only below the office whose it is."""
    text = (
        f"instansi: A\nperaturan: {{tentang: x, jenis: '{regulation}'}}\nkepala:\n  disahkan_oleh:\n"
        f"    jabatan: {office}\n    nama: SITI\n    pangkat: Pembina\n    nip: '1'\n"
    )
    found = styled(read(small(peta=text)), "Tanda Tangan")
    assert [found[0].casefold(), *found[1:]] == [signed[0].casefold(), *signed[1:]]


def test_who_signs_does_so_on_the_page_of_the_last_row() -> None:
    """All from the last row of the last table on is kept together, and nothing before it."""
    document = read(appendix(SAMPLE))
    *_, before, last = document.tables[-1].rows
    for row, kept in ((before, None), (last, True)):
        words = [each for cell in row.cells for each in cell.paragraphs]
        assert {each.paragraph_format.keep_with_next for each in words} == {kept}
    behind = document.paragraphs[-3:]
    assert [each.style.name for each in behind] == ["Pemisah", "Tanda Tangan", "Tanda Tangan"]
    assert [each.paragraph_format.keep_with_next for each in behind] == [True, True, None]


def test_who_signs_below_a_picture_has_a_line_above() -> None:
    """A picture fills its page, so that the signature comes on the next one, where it would stand alone."""
    document = read(small(**crowd(90)))
    closing, office, name = document.paragraphs[-3:]
    assert closing.text == "Lampiran ini memuat 2 gambar dan 1 tabel."
    assert closing.style.paragraph_format.keep_with_next
    assert [each.style.name for each in (office, name)] == ["Tanda Tangan"] * 2
    assert document.sections[-1].page_height > document.sections[-1].page_width


def test_no_caption_says_one_name_twice() -> None:
    """A sheet often bears the name of the process that it is about."""
    captions = styled(read(appendix(SAMPLE)), "Caption")
    assert "Gambar 2. Peta Proses Bisnis Level 1: PC-01 Pelayanan surat keterangan" in captions


def test_what_is_not_known_is_left_to_be_written_in() -> None:
    found = styled(read(appendix(MAPS)), "Lampiran")
    assert re.fullmatch(r"Peraturan \.{9,}", found[1])
    assert re.fullmatch(r"Nomor \.+ Tahun \.+", found[2])


def test_pages_are_those_of_the_paper() -> None:
    """Upright F4 for text, each picture on its own paper, in mm; who signs does so where the last table ends."""
    sizes = [(round(each.page_width.mm), round(each.page_height.mm)) for each in read(appendix(SAMPLE)).sections]
    assert sizes[0] == (215, 330)
    assert sizes[-1] in {(215, 330), (330, 215)}
    assert {(330, 215), (297, 420), (297, 210), (420, 297)} <= {*sizes}
    turned = [each.orientation == 1 for each in read(appendix(SAMPLE)).sections]
    assert turned == [width > height for width, height in sizes]


def test_properties_name_no_person() -> None:
    found = read(appendix(SAMPLE)).core_properties
    assert found.author == found.last_modified_by == "Dinas Pelayanan, Pemerintah Kabupaten Contoh"
    assert found.language == "id-ID"
    assert found.created.year == found.modified.year == 2000
    assert found.title.startswith("Peta Proses Bisnis Dinas Pelayanan")


def test_hostile_text_is_text() -> None:
    """What means something elsewhere is shown as it was written, and what XML cannot hold is left out."""
    document = read(small(**HOSTILE))
    assert list(faults(small(**HOSTILE))) == []
    shown = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert all(any(text in each for each in shown) for text in NASTY)
    assert styled(document, "Lampiran")[-1] == "</w:t></w:r> & {{ 7 * 7 }}"


def test_a_picture_of_a_cascade_on_many_pages_has_one_number() -> None:
    shown = [text for text in headed(read(appendix(MAPS))) if text.startswith("Gambar 8")]
    assert shown[0] == "Gambar 8. Cascading Bagian Administrasi Pemerintahan"
    assert shown[1:] == ["Gambar 8 (lanjutan)"] * (len(shown) - 1)


def test_the_same_picture_is_stored_once() -> None:
    """Files in the zip bear one date, and none is there twice."""
    names = list(parts(appendix(MAPS)))
    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))
    media = [data for name, data in parts(appendix(MAPS)).items() if "/media/" in name]
    assert len(media) == len(set(media))
