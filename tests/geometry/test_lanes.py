"""Protects the lanes: one side of one rectangle that is 3 pt off is found, in any sheet, by whomever it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from petaproses.emit.graphviz import dot
from petaproses.geometry.checker import check
from petaproses.model.proyek import Kertas
from tools.build import maps_of
from tools.drawn import layouts, links
from tools.graphviz_there import available

from .edited import Pages, parts
from .test_edits import A4, drawn

SHEETS = (
    ("tests/kasus", "acuan-lppd", A4),
    ("tests/kasus", "acuan-lppd", None),
    ("tests/kasus", "tegak", Kertas()),
    ("tests/kasus", "tegak", None),
    ("tests/kasus", "halaman", Kertas()),
    ("maps", "10.1.4", None),
)
RAGGED = {"lajur-tak-rata", "lajur-renggang"}
OFF = 3.0


def resized(svgs: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Give the pages with one side of one rectangle of one lane moved, for each, and how it is called: outwards in one
    lane and inwards in the next."""
    for number in range(len(Pages(svgs, 0).all("lajur"))):
        for which, name in enumerate(("lane", "header")):
            for turn, side in enumerate(("left", "top", "right", "bottom")):
                by = OFF if (number + which + turn) % 2 else -OFF
                pages = Pages(svgs, 0)
                lane = pages.all("lajur")[number]
                rect = parts(lane, "rect")[which]
                start, size = ("x", "width") if side in ("left", "right") else ("y", "height")
                if side in ("left", "top"):
                    rect.set(start, str(float(rect.get(start)) + by))
                rect.set(size, str(float(rect.get(size)) + (by if side in ("right", "bottom") else -by)))
                yield f"{name} {number} {side} {by:+}", pages.svgs()


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_every_resize_is_found(sheet: tuple[str, str, Kertas | None]) -> None:
    """The outer sides have no neighbour: there the header tells."""
    svgs, shown = drawn(*sheet)
    missed = [name for name, pages in resized(svgs) if not RAGGED & {fault.name for fault in check(pages, shown)}]
    assert missed == []


def test_a_single_lane_is_held_to_its_header() -> None:
    """How far it reaches nothing tells; where it begins and how high it is does its header."""
    svgs, shown = drawn("tests/kasus", "satu-lajur", None)
    tried = {name: RAGGED & {fault.name for fault in check(pages, shown)} for name, pages in resized(svgs)}
    free = ("lane 0 right", "header 0 right")
    assert [name for name, found in tried.items() if not found and not name.startswith(free)] == []


@pytest.mark.skipif(not available(), reason="Graphviz is not installed")
@pytest.mark.parametrize("sheet", [("tests/kasus", "acuan-lppd", A4), ("tests/kasus", "tegak", None)], ids=str)
def test_every_resize_is_found_where_graphviz_draws(sheet: tuple[str, str, Kertas | None]) -> None:
    """What a reader sees there stands in the background, not in the groups."""
    folder, id_, kertas = sheet
    peta = maps_of(folder)
    (gambar,) = (gambar for gambar in peta.gambar if gambar.id == id_)
    scenes = layouts(peta).layout(gambar, kertas)
    svgs = [dot.draw(scene, links(peta)) for scene in scenes]
    _, shown = drawn(*sheet)
    assert check(svgs, shown) == []
    missed, tried = [], 0
    for lane in scenes[0].lanes:
        for rect in (lane.box, lane.header):
            left, top = rect.x, rect.y - scenes[0].height
            corners = [(left, top), (left + rect.w, top), (left + rect.w, top + rect.h), (left, top + rect.h)]
            for side, far in ((0, left), (1, top), (0, left + rect.w), (1, top + rect.h)):
                ring = [
                    tuple(p[i] + (OFF if i == side and abs(p[i] - far) < 0.01 else 0) for i in (0, 1)) for p in corners
                ]
                found = polygon_at(svgs[0], corners)
                points = " ".join(f"{x:.2f},{y:.2f}" for x, y in (*ring, ring[0]))
                pages = [svgs[0].replace(f'points="{found}"', f'points="{points}"', 1), *svgs[1:]]
                tried += 1
                if not RAGGED & {fault.name for fault in check(pages, shown)}:
                    missed.append((lane.judul, rect, side))
    assert missed == []
    assert tried >= 32


def polygon_at(svg: str, corners: list[tuple[float, float]]) -> str:
    """Return the points of the painted polygon whose corners these are, as they stand in the file."""
    wanted = sorted(corners)
    for points in re.findall(r'<polygon fill="#[^"]*" stroke="[^"]*" points="([^"]*)"', svg):
        numbers = [tuple(map(float, pair.split(","))) for pair in points.split()]
        at = sorted(set(numbers))
        if len(at) == 4 and all(
            abs(a - b) < 0.2 for p, q in zip(at, wanted, strict=True) for a, b in zip(p, q, strict=True)
        ):
            return points
    raise LookupError(corners)
