"""Protects the promise that a picture never lies: no hard fault on the real maps, the hard cases and random maps.

Of random maps this tries a few of each kind; `make sweep` draws thousands.
"""

from __future__ import annotations

import pytest

from petaproses.emit.graphviz import dot
from petaproses.emit.shared.failures import CannotDraw
from petaproses.geometry.checker import check
from petaproses.geometry.expected import expected
from petaproses.geometry.figures import figures
from petaproses.layout import layout
from petaproses.model.proyek import Kertas
from petaproses.peta import Gambar, LintasFungsi, Peta
from tools.build import maps_of, peta_of
from tools.drawn import faults, layouts, links, pages
from tools.part import crossed, half
from tools.random_map import rancang, yaml
from tools.stability import moved, turned_round
from tools.stability import pages as pages_of
from tools.sweep import drawn

SHEETS = {
    "layar": None,
    "F4": Kertas(),
    "A4 tegak": Kertas("A4", 210, 297),
    "A3": Kertas("A3", 420, 297),
}


REAL = maps_of("maps")
HARD = maps_of("tests/kasus")


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize("gambar", REAL.gambar, ids=lambda gambar: gambar.id)
def test_real_maps_have_no_fault(gambar: Gambar, paper: str) -> None:
    """These are the sheets that are handed over."""
    assert faults(REAL, gambar, SHEETS[paper]) == []


@pytest.mark.parametrize("gambar", HARD.gambar, ids=lambda gambar: gambar.id)
def test_hard_cases_have_no_fault(gambar: Gambar) -> None:
    """Each is a gap in which some tool, once ours, drew a fault."""
    assert faults(HARD, gambar) == []


@pytest.mark.parametrize("gambar", HARD.gambar, ids=lambda gambar: gambar.id)
def test_hard_cases_have_no_fault_drawn_by_graphviz(gambar: Gambar) -> None:
    """The pinned source says to another engine all that our own SVG says to the reader."""
    (scene,) = layout(HARD, gambar)
    try:
        drawn = dot.draw(scene, links(HARD))
    except CannotDraw as missing:
        pytest.skip(str(missing))
    assert check([drawn], expected(HARD, gambar, None, links(HARD))) == []


PAGED = [(REAL, gambar) for gambar in REAL.gambar]
PAGED += [(HARD, gambar) for gambar in HARD.gambar if gambar.id in {"5", "dokumen", "halaman", "paralel"}]


@pytest.mark.parametrize("peta, gambar", PAGED, ids=lambda part: getattr(part, "id", "peta"))
def test_pages_have_no_fault_drawn_by_graphviz(peta: Peta, gambar: Gambar) -> None:
    """Repeated boxes, lettered connectors, lines that begin at one side: nothing is lost on the way."""
    try:
        drawn = [dot.draw(scene, links(peta)) for scene in layouts(peta).layout(gambar, Kertas())]
    except CannotDraw as missing:
        pytest.skip(str(missing))
    assert check(drawn, expected(peta, gambar, Kertas(), links(peta))) == []


@pytest.mark.parametrize(
    "gambar, paper",
    crossed(HARD.gambar, [paper for paper in SHEETS if paper != "layar"]),
    ids=lambda part: getattr(part, "id", part),
)
def test_hard_cases_have_no_fault_on_paper(gambar: Gambar, paper: str) -> None:
    """On paper they are fitted, folded or cut, and every text is still large enough to read."""
    assert faults(HARD, gambar, SHEETS[paper]) == []


@pytest.mark.parametrize(
    "gambar, arah",
    half((each, arah) for each in HARD.gambar if each.lajur for arah in ("mendatar", "tegak") if arah != each.arah),
    ids=lambda part: getattr(part, "id", part),
)
def test_hard_cases_have_no_fault_on_paper_whichever_way_they_run(gambar: LintasFungsi, arah: str) -> None:
    """Lanes that are too many for the paper's width are shared out over pages, like columns that are."""
    assert faults(HARD, gambar._replace(arah=arah), SHEETS["A4 tegak"]) == []


def test_hard_cases_are_drawn_on_their_own_paper() -> None:
    """The paper that an author chose for one of them is one of the above."""
    assert {gambar.kertas for gambar in HARD.gambar} <= set(SHEETS.values())


@pytest.mark.parametrize("decade", half(range(0, 40, 10)))
def test_random_maps_have_no_fault(decade: int) -> None:
    """What nobody thought of."""
    found = {}
    for seed in range(decade, decade + 10):
        peta = peta_of(acak=yaml(seed))
        if wrong := faults(peta, peta.lintas_fungsi[0]):
            found[seed] = wrong
    assert found == {}


@pytest.mark.parametrize("decade", half(range(0, 20, 10)))
def test_random_maps_as_columns_have_no_fault(decade: int) -> None:
    """The same code turns the flow: what holds for rows must hold for columns."""
    assert {seed: wrong for seed in range(decade, decade + 10) if (wrong := drawn(seed, "kolom"))} == {}


@pytest.mark.parametrize("decade", half(range(0, 10, 5)))
def test_random_maps_have_no_fault_on_paper(decade: int) -> None:
    """Maps cut into pages are whole again over all pages, and no text is too small, on either paper."""
    papers = ("F4", "A4 tegak")
    seeds = range(decade, decade + 5)
    assert {seed: wrong for seed in seeds if (wrong := drawn(seed, papers[seed % 2]))} == {}


@pytest.mark.parametrize("seed", half(range(60)))
def test_edit_moves_no_other_box(seed: int) -> None:
    """Whoever rewords a step or adds one finds everything else where it was."""
    assert moved(seed) == []


def test_reference_map_has_at_most_one_crossing() -> None:
    """The map on which every layout so far was measured."""
    (acuan,) = (gambar for gambar in HARD.lintas_fungsi if gambar.id == "acuan-lppd")
    (page,) = pages(HARD, acuan)
    assert figures(page).crossings <= 1


@pytest.mark.parametrize("sides", [(420, 297), (297, 420)])
def test_reference_map_is_readable_on_one_a3_sheet(sides: tuple[int, int]) -> None:
    """At least 7 pt on A3, lying or standing, with at most one crossing."""
    (acuan,) = (gambar for gambar in HARD.lintas_fungsi if gambar.id == "acuan-lppd")
    (page,) = pages(HARD, acuan, Kertas("A3", *sides))
    assert figures(page).smallest_text >= 7
    assert figures(page).crossings <= 1


@pytest.mark.parametrize("seed", half(range(8)))
def test_rewording_moves_no_step_to_another_page(seed: int) -> None:
    """As long as names stay as long: readers find a step on the page where it was."""
    map_, a4 = rancang(seed), Kertas("A4", 297, 210)
    assert pages_of(turned_round(map_, seed), a4) == pages_of(map_, a4)
