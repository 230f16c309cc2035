"""Protects what is said of boxes that stand again on a later page: their name, their text, where they lead."""

from __future__ import annotations

import re

import pytest

from layout.overviews import PETA, of_cascade
from layout.tree.test_tree import A4, cascade
from petaproses.emit import svg
from petaproses.geometry.checker import check
from petaproses.layout.tree.layout import layout_tree
from petaproses.model.proyek import Kertas
from petaproses.peta import Baris, Cascading
from tools.samples import AT

A5 = Kertas("A5", 210, 148, 10)
MANY = cascade(0, 1, *[2] * 60, kode="1")
LONG = Cascading(
    "uji",
    "Dinas Contoh",
    ("Sasaran", "Program"),
    AT,
    (Baris("1", 0, "Kata " * 900, AT, anak=(Baris("1.1", 1, "Anak", AT),)),),
)


def pages_of(cascading: Cascading, kertas: Kertas) -> list[str]:
    """Return the SVG pages of a cascade, which have no fault."""
    drawn = [svg.draw(scene, {}) for scene in layout_tree(PETA, cascading, kertas)]
    assert check(drawn, of_cascade(cascading, kertas)) == []
    return drawn


PLANTED = [
    ("ulangan-salah-nama", r"(data-jenis=\"ulang\".*?<text[^>]*>)Baris 1", r"\1Garis 1"),
    ("rujukan-salah", r"lanjutan dari lembar 1<", "lanjutan dari lembar 2<"),
    ("rujukan-salah", r"<text[^>]*>lanjutan dari lembar 1</text>", ""),
    ("rujukan-salah", r"lanjut di lembar 2", "lanjut di lembar 1"),
    ("rujukan-salah", r"lanjut di lembar 2", "lanjut di bawah"),
]


@pytest.mark.parametrize("fault, old, new", PLANTED, ids=[f"{n}-{row[0]}" for n, row in enumerate(PLANTED)])
def test_planted_lies_about_repeated_boxes_are_found(fault: str, old: str, new: str) -> None:
    """Who is sent to the wrong page, or reads another name above the rest of a list, is lied to."""
    changed = [re.sub(old, new, page) for page in pages_of(MANY, A4)]
    assert changed != pages_of(MANY, A4)
    assert {each.name for each in check(changed, of_cascade(MANY, A4))} == {fault}


def test_a_text_that_goes_on_is_read_over_all_pages() -> None:
    """A box higher than a page is one box; a line lost on any of its pages is found."""
    drawn = pages_of(LONG, A5)
    assert sum('data-jenis="lanjutan"' in page for page in drawn) >= 2
    for number, page in enumerate(drawn):
        line = re.search(r"<text[^>]*>Kata Kata[^<]*</text>", page)
        if line:
            lost = [*drawn[:number], page.replace(line[0], ""), *drawn[number + 1 :]]
            assert "teks-hilang" in {each.name for each in check(lost, of_cascade(LONG, A5))}


def test_a_lost_part_of_a_text_is_found() -> None:
    """Without one of its pages the box neither has all of its text nor leads to where it goes on."""
    first, _, *others = pages_of(LONG, A5)
    assert {"teks-hilang", "rujukan-salah"} <= {each.name for each in check([first, *others], of_cascade(LONG, A5))}
