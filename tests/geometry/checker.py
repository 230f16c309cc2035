"""The pages of one map, as SVG -> their hard faults."""

from __future__ import annotations

from collections.abc import Sequence

from . import svg
from .expected import Expected
from .faults import MAP_FAULTS, PAGE_FAULTS
from .page import Fault, Page


def check(svgs: Sequence[str], expected: Expected) -> list[Fault]:
    """Return every hard fault of a map drawn on one or several SVG pages, against what it has to show."""
    pictures = [svg.read(text) for text in svgs]
    faults = []
    for number, picture in enumerate(pictures, start=1):
        page = Page(picture, expected)
        faults += [Fault(find.__name__, what, number) for find in PAGE_FAULTS for what in find(page)]
    return faults + [Fault(find.__name__, what) for find in MAP_FAULTS for what in find(pictures, expected)]
