"""Protects arrows that join: one that ends on the line of another to the same box gets there, and no other does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geometry.sketch import CLEAN, EXPECTED, Arrow, Sketch
from petaproses.geometry import svg
from petaproses.geometry.checker import check
from petaproses.geometry.expected import Expected
from petaproses.geometry.figures import figures
from petaproses.geometry.picture import Edge

JOINING = Arrow("bebas", "arsip", ((90, 265), (90, 230), (400, 230), (400, 190), (404, 190)), head=False)
"""It ends on the line from b1 to the box."""
WHOLE = replace(JOINING, points=(*JOINING.points[:-1], (420, 190)), head=True)


def sheet(*arrows: Arrow) -> Sketch:
    """Return the clean sheet with more arrows."""
    return replace(CLEAN, arrows=(*CLEAN.arrows, *arrows))


def expected(*arrows: Arrow) -> Expected:
    """Return what such a sheet has to show."""
    return replace(EXPECTED, edges=(*EXPECTED.edges, *((arrow.dari, arrow.ke, "") for arrow in arrows)))


def last(sketch: Sketch) -> Edge:
    """Return the arrow of a sheet that was added last, as it is read."""
    return svg.read(sketch.svg()).edges[-1]


def names(sketch: Sketch, *arrows: Arrow) -> set[str]:
    """Return the faults of a sheet that has to show these arrows too."""
    return {fault.name for fault in check([sketch.svg()], expected(*arrows))}


def test_an_arrow_that_joins_another_reaches_its_box() -> None:
    """It is read as if all of it were drawn."""
    sketch = sheet(JOINING)
    assert names(sketch, JOINING) == set()
    assert (last(sketch).tip, last(sketch).line) == (last(sheet(WHOLE)).tip, last(sheet(WHOLE)).line)
    assert figures(sketch.svg()) == figures(sheet(WHOLE).svg())


def test_an_arrow_that_parts_from_another_begins_at_its_box() -> None:
    leaving = Arrow("b1", "luar", ((384, 190), (388, 190), (388, 250), (305, 250), (305, 265)))
    assert names(sheet(leaving), leaving) == set()
    assert last(sheet(leaving)).line[0] == (370, 190)


def test_arrows_may_join_one_after_the_other() -> None:
    onto = Arrow("lain", "arsip", ((200, 265), (200, 230), (204, 230)), head=False)
    for arrows in ((JOINING, onto), (onto, JOINING)):
        assert names(sheet(*arrows), *arrows) == set()


@pytest.mark.parametrize(
    "points, box",
    [
        ((*JOINING.points[:-2], (400, 194)), "arsip"),  # it ends short of the line
        ((*JOINING.points[:-1], (396, 190)), "arsip"),  # it turns the other way
        (JOINING.points, "selesai"),  # that line leads elsewhere
    ],
)
def test_an_arrow_that_joins_nothing_has_no_head(points: tuple[tuple[float, float], ...], box: str) -> None:
    loose = replace(JOINING, points=points, ke=box)
    assert {"panah-tanpa-mata", "ujung-lepas"} <= names(sheet(loose), loose)


def test_an_arrow_that_joins_one_without_a_head_has_none_either() -> None:
    sketch = sheet(JOINING).arrow("b1", "arsip", head=False, points=((370, 190), (410, 190)))
    faults = [fault for fault in check([sketch.svg()], expected(JOINING)) if fault.name == "panah-tanpa-mata"]
    assert len(faults) == 2


def test_arrows_that_only_join_each_other_lead_nowhere() -> None:
    """Each ends on the other."""
    first = Arrow("bebas", "arsip", ((90, 265), (90, 230), (300, 230)), head=False)
    second = Arrow("lain", "arsip", ((200, 265), (200, 230), (300, 230)), head=False)
    assert "panah-tanpa-mata" in names(sheet(first, second), first, second)
