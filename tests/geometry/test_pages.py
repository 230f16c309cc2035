"""Protects the reading of maps cut into pages: every arrow is whole, or two halves at a pair of lettered connectors."""

from __future__ import annotations

import pytest

from geometry.sketch import Arrow, Band, Box, Line, Sketch
from petaproses.geometry.checker import check
from petaproses.geometry.expected import Expected

LANE = (Band("Kabag", 20, 40, 600, 100),)
YES = (Line(265, 86, "Ya", 7.5),)
FIRST = {
    "mulai": Box(60, 76, 60, 28, "Mulai", "kapsul", "mulai"),
    "a1": Box(150, 70, 100, 40, "Menyusun", "bulat"),
    "^A1": Box(300, 75, 30, 30, "A", "penghubung", "penghubung"),
}
SECOND = {
    "^A2": Box(60, 75, 30, 30, "A", "penghubung", "penghubung"),
    "selesai": Box(150, 76, 70, 28, "Selesai", "kapsul", "selesai"),
}
START = Arrow("mulai", "a1", ((120, 90), (150, 90)))
SEND = Arrow("a1", "^A1", ((250, 90), (300, 90)), YES)
TAKE = Arrow("^A2", "selesai", ((90, 90), (150, 90)))
EXPECTED = Expected(
    nodes={"mulai": "Mulai", "a1": "Menyusun", "selesai": "Selesai"},
    edges=(("mulai", "a1", ""), ("a1", "selesai", "Ya")),
    lanes=("Kabag",),
)


def names(first: Sketch, second: Sketch) -> set[str]:
    """Return the names of the faults of two pages."""
    faults = check([first.svg(), second.svg()], EXPECTED)
    return {fault.name for fault in faults}


def test_halves_at_a_pair_of_connectors_are_one_arrow() -> None:
    """The connectors are no boxes of the map, and the two halves no arrows of it."""
    assert names(Sketch(LANE, FIRST, (START, SEND)), Sketch(LANE, SECOND, (TAKE,))) == set()


def test_label_may_stand_on_the_second_half() -> None:
    """Where the first half has no room, the reader finds the label after the connector."""
    take = Arrow("^A2", "selesai", TAKE.points, (Line(105, 86, "Ya", 7.5),))
    send = Arrow("a1", "^A1", SEND.points)
    assert names(Sketch(LANE, FIRST, (START, send)), Sketch(LANE, SECOND, (take,))) == set()


BROKEN = {
    "other letter shown": (
        FIRST,
        (START, SEND),
        SECOND | {"^A2": Box(60, 75, 30, 30, "B")},
        (TAKE,),
        "penghubung-timpang",
    ),
    "no partner": (
        FIRST,
        (START, SEND),
        {"selesai": SECOND["selesai"]},
        (),
        "penghubung-timpang panah-hilang panah-asing",
    ),
    "second half lost": (FIRST, (START, SEND), SECOND, (), "penghubung-timpang panah-hilang panah-asing"),
    "first half lost": (FIRST, (START,), SECOND, (TAKE,), "penghubung-timpang panah-hilang"),
    "label lost": (FIRST, (START, Arrow("a1", "^A1", SEND.points)), SECOND, (TAKE,), "label-hilang"),
    "box on both pages": (
        FIRST,
        (START, SEND),
        SECOND | {"mulai": Box(300, 76, 60, 28, "Mulai")},
        (TAKE,),
        "kotak-ganda",
    ),
    "arrow on both pages": (
        FIRST | {"selesai": Box(165, 124, 70, 14, "Selesai", "bulat")},
        (START, SEND, Arrow("a1", "selesai", ((200, 110), (200, 124)))),
        SECOND,
        (TAKE,),
        "panah-ganda kotak-ganda",
    ),
    "two targets": (
        FIRST,
        (START, SEND),
        SECOND | {"lain": Box(300, 76, 60, 28, "Lain")},
        (TAKE, Arrow("^A2", "lain", ((75, 75), (75, 60), (330, 60), (330, 76)))),
        "penghubung-timpang panah-hilang panah-asing kotak-asing",
    ),
}


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.replace(" ", "-"))
def test_broken_pair_is_found(case: str) -> None:
    """An arrow that a reader cannot follow over the page break is a lie like any other."""
    boxes, arrows, next_boxes, next_arrows, found = BROKEN[case]
    assert names(Sketch(LANE, boxes, arrows), Sketch(LANE, next_boxes, next_arrows)) == set(found.split())


def test_a_box_repeated_on_a_later_page_counts_once() -> None:
    """A tree goes on below the same boxes: those of the kind `ulang`, and the lines to them, are not new."""
    boxes = {"1": Box(60, 70, 90, 40, "Satu", "bulat"), "1.1": Box(200, 70, 90, 40, "Dua", "bulat")}
    again = {id_: Box(box.x, box.y, box.w, box.h, box.words, "bulat", "ulang") for id_, box in boxes.items()}
    line = Arrow("1", "1.1", ((150, 90), (200, 90)))
    expected = Expected(nodes={"1": "Satu", "1.1": "Dua"}, edges=(("1", "1.1", ""),), arrows=False)
    first, second = Sketch((), boxes, (line,)).svg(), Sketch((), again, (line,)).svg()
    assert check([first, second], expected) == []
    twice = {fault.name for fault in check([first, first], expected)}
    assert twice == {"kotak-ganda", "panah-ganda"}
