"""The pages of one map, as SVG -> their hard faults."""

from __future__ import annotations

from collections.abc import Sequence

from . import svg
from .expected import Expected
from .faults import MAP_FAULTS, PAGE_FAULTS
from .page import Fault, Page


def check(svgs: Sequence[str], expected: Expected | None = None) -> list[Fault]:
    """Return every hard fault of a map drawn on one or several SVG pages, against what it has to show.

    Without `expected` only the geometry is checked: nothing then tells whether all of the map is there.
    """
    pictures = [svg.read(text) for text in svgs]
    faults = []
    for number, picture in enumerate(pictures, start=1):
        page = Page(picture, expected or Expected({}, arrows=False))
        faults += [Fault(find.__name__, what, number) for find in PAGE_FAULTS for what in find(page)]
    if expected is None:
        return faults
    return faults + [Fault(find.__name__, what) for find in MAP_FAULTS for what in find(pictures, expected)]
