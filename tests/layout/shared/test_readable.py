"""Protects the word to whoever prints: every page with text that nobody can be asked to read is named, and no other."""

from __future__ import annotations

from petaproses.layout.shared.readable import too_small
from petaproses.layout.shared.scene import Box, Edge, Lane, Node, Panel, Scene, Text

TEXT = Text(5, 5, "kata", 10, 6.4)
BOX = Box(0, 0, 20, 10)
PARTS: tuple[dict[str, tuple], ...] = (
    {"nodes": (Node("a", "kegiatan", "kotak", BOX, (TEXT,), "a"),)},
    {"lanes": (Lane("a", BOX, BOX, (TEXT,), "a"),)},
    {"panels": (Panel("lembar", texts=(TEXT,)),)},
    {"edges": (Edge("a", "b", ((0, 0), (1, 0)), "a", label=(TEXT,)),)},
)


def scene(page: int, of: int, parts: dict[str, tuple], *, paper: bool = True) -> Scene:
    """Return a page that holds some parts."""
    sheet = Scene("uji", "Peta Uji", "", 100, 100, page_of=(page, of), kertas=(90, 90) if paper else None)
    return sheet._replace(**parts)


def test_small_text_is_told_wherever_it_stands() -> None:
    """In a box, a lane's title, a frame or a label."""
    for parts in PARTS:
        (told,) = too_small((scene(1, 3, {}), scene(2, 3, parts), scene(3, 3, parts)))
        assert told.startswith("gambar «Peta Uji», lembar 2, 3 dari 3: huruf terkecilnya 6,4 pt, di bawah 6,5 pt")
        assert told.into("en").startswith("picture «Peta Uji», sheet 2, 3 of 3: its smallest text has 6.4 pt")


def test_many_pages_are_one_line() -> None:
    """A hundred lines that say the same hide the others."""
    pages = tuple(scene(number, 99, PARTS[0]) for number in range(1, 100))
    assert "lembar 1, 2, 3, 4, 5, … dari 99" in too_small(pages)[0]


def test_nothing_is_told_of_text_that_can_be_read_or_has_no_paper() -> None:
    """On a screen one zooms in; 6.5 pt is allowed, and places are rounded."""
    enough = {"nodes": (Node("a", "kegiatan", "kotak", BOX, (TEXT._replace(size=6.495),), "a"),)}
    assert too_small((scene(1, 1, enough),)) == ()
    assert too_small((scene(1, 1, PARTS[0], paper=False),)) == ()
    assert too_small(()) == ()
