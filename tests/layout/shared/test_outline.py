"""Protects the text in boxes: it fits in the widest font, whole words, in every outline."""

from __future__ import annotations

import pytest

from petaproses.layout.shared.outline import LINE, SPARE, shape
from petaproses.layout.shared.text import widest, width

NAMA = "Menyusun rancangan laporan penyelenggaraan pemerintahan daerah"


@pytest.mark.parametrize("bentuk", ["bulat", "ketupat", "kapsul", "penghubung", "dokumen"])
@pytest.mark.parametrize("limit", [62.0, 84.0, 112.0, 176.0])
def test_text_fits(bentuk: str, limit: float) -> None:
    """Also when another font is 15 % wider, and nothing of it is lost."""
    box = shape(bentuk, NAMA, "", limit)
    assert " ".join(box.lines) == NAMA
    assert widest(box.lines) * SPARE <= box.width
    assert box.text_height <= box.height


def test_lines_of_a_diamond_lie_inside_its_slopes() -> None:
    """The corners of every line, not its middle alone."""
    box = shape("ketupat", "Apakah konsep surat sudah sesuai tata naskah dinas?", "", 112)
    top = -box.text_height / 2
    for number, line in enumerate(box.lines):
        edge = max(abs(top + number * LINE), abs(top + (number + 1) * LINE))
        assert width(line) / 2 / (box.width / 2) + edge / (box.height / 2) <= 1


def test_diamonds_beside_narrow_boxes_are_steep() -> None:
    """Where width is short, height is not."""
    narrow, wide = (shape("ketupat", "Apakah data sudah lengkap?", "", limit) for limit in (72, 112))
    assert narrow.height / narrow.width > wide.height / wide.width


def test_box_grows_rather_than_break_a_word() -> None:
    """Up to a limit: a word of a line's length is broken."""
    box = shape("bulat", "Mempertanggungjawabkan", "", 62)
    assert box.lines == ("Mempertanggungjawabkan",)
    assert len(shape("bulat", "x" * 60, "", 62).lines) > 1


def test_very_long_text_makes_a_wider_box() -> None:
    """Not a tower."""
    assert shape("bulat", NAMA * 6, "", 84).width > 84


def test_code_stands_inside() -> None:
    """Under the name."""
    with_code, without = shape("bulat", "Rapat", "10.1.4.1", 84), shape("bulat", "Rapat", "", 84)
    assert with_code.text_height == without.text_height + LINE
    assert shape("bulat", "Rapat", "1" * 40, 84).width > width("1" * 40, bold=True)


@pytest.mark.parametrize("tegak", [False, True])
def test_bar_lies_across_the_flow_with_its_text_beside(tegak: bool) -> None:
    """Nothing of its text is inside."""
    bar, empty = (shape("palang", text, "", 112, tegak=tegak) for text in ("Serentak", ""))
    assert (bar.width > bar.height) is tegak
    assert sum(bar.beside) > 0
    assert empty.beside == (0.0, 0.0)
