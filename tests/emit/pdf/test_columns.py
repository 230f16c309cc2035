"""How wide the columns of a table stand on a page."""

from __future__ import annotations

import pytest

from petaproses.emit.pdf.columns import columns
from petaproses.layout.shared.text import width
from petaproses.table.grid import Cell, Group, Table


def table(*rows: tuple[str, ...], judul: str = "") -> Table:
    header, *body = [tuple(Cell.of(text, head=number == 0) for text in row) for number, row in enumerate(rows)]
    return Table("t", "T", len(header), (header,), (Group(tuple(body), judul=judul),))


def test_a_table_with_little_to_say_is_no_wider_than_that() -> None:
    rows = (("Singkatan", "Kepanjangan"), ("Kadis", "Kepala Dinas"), ("Setda", "Sekretariat Daerah"))
    found = columns(table(*rows), 800)
    assert found
    assert sum(found.widths) < 250
    assert found.widths[1] > width("Sekretariat Daerah", found.size)
    headed = columns(table(*rows, judul="Bagian Organisasi " * 4), 800)
    assert headed
    assert sum(headed.widths) > width("Bagian Organisasi " * 4, headed.size, bold=True)


@pytest.mark.parametrize("words", [16, 40])
def test_one_that_needs_most_of_the_page_takes_all_of_it(words: int) -> None:
    found = columns(table(("Kode", "Nama"), ("1", "Penyusunan kebijakan " * words)), 300)
    assert found
    assert sum(found.widths) == pytest.approx(300)
