"""The pages of one map, as SVG -> their hard faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from petaproses.geometry import svg
from petaproses.geometry.expected import Expected
from petaproses.geometry.faults import MAP_FAULTS, PAGE_FAULTS
from petaproses.geometry.page import Page
from petaproses.geometry.picture import Picture
from petaproses.geometry.plane import Point
from petaproses.language import Said


class Fault(NamedTuple):
    """One thing wrong with a picture: the fault's name, what a planner reads, the page, counted from 1, and the place
    in pt from the sheet's upper left corner, if it is at one place."""

    name: str
    message: Said
    page: int = 1
    at: Point | None = None


def check(svgs: Sequence[str], expected: Expected | None = None) -> list[Fault]:
    """Return every hard fault of a map drawn on one or several SVG pages, against what it has to show.

    Without `expected` only the geometry is checked: nothing then tells whether all of the map is there.
    """
    return list(faults_of([svg.read(text) for text in svgs], expected))


def faults_of(pictures: Sequence[Picture], expected: Expected | None = None) -> Iterator[Fault]:
    """Give the hard faults of pages that are already read, those of each page first."""
    for number, picture in enumerate(pictures, start=1):
        page = Page(picture, expected or Expected({}, arrows=False))
        for kind in PAGE_FAULTS:
            for names, at in kind.find(page):
                yield Fault(kind.name, Said(kind.words, *names), number, at and picture.on_paper(at))
    if expected is None:
        return
    for each in MAP_FAULTS:
        for name, number in each.find(pictures, expected):
            yield Fault(each.name, Said(each.words, name), number)
