"""How wide the columns of a table stand, at which size, and on which page."""

from __future__ import annotations

import pytest

from petaproses.emit.docx.columns import PAD, SIZES, fit, parted
from petaproses.emit.docx.lines import length
from petaproses.emit.docx.picture import DPI, MANY, dots
from petaproses.table.grid import Cell, Group, Table

from .made import crowd, small
from .test_read import faults, read


def table(*rows: tuple[str, ...], tegak: bool = False) -> Table:
    header, *body = [tuple(Cell.of(text, head=number == 0) for text in row) for number, row in enumerate(rows)]
    return Table("t", "T", len(header), (header,), (Group(tuple(body)),), tegak=tegak)


def test_all_of_the_page_is_used_and_who_has_more_text_gets_more() -> None:
    found = fit(table(("Kode", "Nama"), ("1", "Penyusunan bahan kebijakan daerah " * 3)), 400, SIZES)
    assert found
    assert sum(found.widths) == pytest.approx(400)
    assert found.widths[1] > 2 * found.widths[0]
    assert found.size == 10


def test_no_word_is_broken_while_there_is_room() -> None:
    words = ("penyelenggaraan", "pertanggungjawaban", "ketidaksinambungan")
    found = fit(table(("A", "B", "C"), words), 400, SIZES)
    assert found
    assert all(w >= length(word, found.size) + 2 * PAD for w, word in zip(found.widths, words, strict=True))


def test_text_gets_smaller_before_a_table_is_refused() -> None:
    wide = table(tuple("pertanggungjawaban" for _ in range(6)), ("x",) * 6)
    sizes = [getattr(fit(wide, room, SIZES), "size", None) for room in (900, 700, 560, 300)]
    assert sizes[0] == 10
    assert sizes[-1] is None
    assert [size or 0 for size in sizes] == sorted((size or 0 for size in sizes), reverse=True)


def test_a_table_wider_than_any_page_comes_in_parts() -> None:
    """Each shows the first column; no word is cut."""
    wide = table(("Kode", *(f"Pertanggungjawaban {x}" for x in range(9))), ("1", *map(str, range(9))))
    parts = parted(wide, 300, SIZES)
    assert [piece.numbers for piece, _ in parts] == [(1, 2, 3, 4), (1, 5, 6, 7), (1, 8, 9, 10)]
    for piece, found in parts:
        assert sum(found.widths) == pytest.approx(300)
        words = [max(cell.text.split(), key=len) for cell in piece.header[0]]
        assert all(w >= length(word, found.size, bold=True) for w, word in zip(found.widths, words, strict=True))


def test_upright_names_need_height_and_no_width() -> None:
    names = ("Kode", *(f"Kepala Bagian Administrasi Nomor {n}" for n in range(9)))
    lying = fit(table(names, ("1", *("P",) * 9)), 420, SIZES[:1])
    upright = fit(table(names, ("1", *("P",) * 9), tegak=True), 420, SIZES[:1])
    assert lying is None
    assert upright
    assert upright.upright > 60


@pytest.mark.parametrize(("people", "tables"), [(8, 2), (90, 1)])
def test_a_matrix_too_wide_for_the_page_is_a_picture(people: int, tables: int) -> None:
    """A table of ninety columns would be torn; as a picture it is parted into pages."""
    made = small(**crowd(people))
    assert len(read(made).tables) == tables
    assert list(faults(made)) == []


def test_many_pictures_are_coarser() -> None:
    assert dots(MANY) == DPI
    assert dots(MANY + 1) == DPI // 2


def test_a_table_with_little_to_say_is_no_wider_than_that() -> None:
    """All its lines stay whole, and the heading of a group too."""
    few = table(("Singkatan", "Kepanjangan"), ("Kadis", "Kepala Dinas"), ("Setda", "Sekretariat Daerah"))
    found = fit(few, 450, SIZES)
    assert found
    assert sum(found.widths) < 300
    assert found.widths[1] > length("Sekretariat Daerah", found.size) + 2 * PAD
    headed = fit(
        few._replace(groups=(few.groups[0]._replace(judul="Bagian Organisasi Sekretariat Daerah"),)), 450, SIZES
    )
    assert headed
    assert sum(headed.widths) > length("Bagian Organisasi Sekretariat Daerah", headed.size, bold=True)


def test_no_year_is_cut() -> None:
    """Figures are as wide as they are set, not as wide as letters usually are."""
    years = tuple(str(year) for year in range(2025, 2045))
    found = fit(table(years, ("81,00",) * 20), 570, SIZES)
    assert found
    assert all(wide >= length("2025", found.size, bold=True) + 2 * PAD for wide in found.widths)
