"""Protects the judging of overviews, which Graphviz arranges: a sound one passes, and every planted fault is found."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from build import peta_of
from petaproses.emit import graf
from petaproses.emit.context import Context
from petaproses.emit.find_dot import available
from petaproses.geometry.checker import check
from petaproses.geometry.overview import expected_arus
from petaproses.peta import Peta

from .edited import NS, shift

ROOT = Path(__file__).parents[2]
EXAMPLE = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/data/contoh-lengkap").glob("*.yaml"))
}
ROUND_TRIP = {
    "level_0": """
kelompok:
  - proses:
      - {kode: 1, nama: Satu, masukan: [a & b], keluaran: [x, y], pemasok: Warga, pelanggan: [Warga, Bupati]}
      - {kode: 2, nama: "Dua: <b>", masukan: [x], keluaran: [a & b, z], pelanggan: Warga}
      - {kode: 3, nama: Tiga, pemasok: [Warga, "pelanggan: Warga"], pelanggan: Warga}
""",
}
FILES = {"PC-01": "PC-01.svg", "PC-01.02": "PC-01.02.svg"}
pytestmark = pytest.mark.skipif(not available(), reason="Graphviz is not installed")


@cache
def example() -> tuple[Peta, str]:
    """Return the complete example and its process flow."""
    peta = peta_of(**EXAMPLE)
    return peta, graf.svg(Context(peta, {"svg": FILES})).decode()


@pytest.mark.parametrize("files", [EXAMPLE, ROUND_TRIP], ids=["example", "round-trip"])
def test_flow_has_no_fault(files: dict[str, str]) -> None:
    """Things on the way stand in boxes of their own; lines that are labelled by Graphviz run through their labels."""
    peta = peta_of(**files)
    links = {id_: file for id_, file in FILES.items() if id_ in peta.by_kode}
    assert check([graf.svg(Context(peta, {"svg": links})).decode()], expected_arus(peta, links)) == []


def group(root: Element, **data: str) -> Element:
    """Return the group with these data."""
    return next(g for g in root.iter(f"{NS}g") if all(g.get(f"data-{name}") == value for name, value in data.items()))


def above(root: Element, element: Element) -> Element:
    return next(parent for parent in root.iter() if element in list(parent))


def dropped(**data: str) -> Callable[[Element], None]:
    def edit(root: Element) -> None:
        element = group(root, **data)
        above(root, element).remove(element)

    return edit


def doubled(**data: str) -> Callable[[Element], None]:
    return lambda root: above(root, group(root, **data)).append(group(root, **data))


def moved(dx: float, dy: float, **data: str) -> Callable[[Element], None]:
    return lambda root: shift(group(root, **data), dx, dy)


def reworded(root: Element) -> None:
    group(root, id="PC-02").find(f"{NS}text").text = "Pengelolaan"


def retitled(root: Element) -> None:
    group(root, id=THINGS).find(f"{NS}text").text = "Surat"


def widened(root: Element) -> None:
    for text in group(root, id="PC-02").iter(f"{NS}text"):
        text.set("font-size", "14")


def straightened_through(root: Element) -> None:
    """Run the line from the first process of a row to the thing behind the second."""
    line = group(root, dari="PC-01", ke="PC-01 -> PC-02").find(f"{NS}path")
    start = re.match(r"M([-\d.]+),([-\d.]+)", line.get("d", ""))
    line.set("d", f"M{start[1]},{start[2]}C{float(start[1]) + 200},{start[2]} {float(start[1]) + 300},{start[2]} "
             f"{float(start[1]) + 500},{start[2]}")  # fmt: skip


def beheaded(root: Element) -> None:
    arrow = group(root, dari="PC-01 -> PC-02", ke="PC-02")
    arrow.remove(arrow.find(f"{NS}polygon"))


def linked_elsewhere(root: Element) -> None:
    next(group(root, id="PC-01").iter(f"{NS}a")).set("{http://www.w3.org/1999/xlink}href", "PC-01.02.svg")


def unlinked(root: Element) -> None:
    link = next(group(root, id="PC-01").iter(f"{NS}a"))
    link.tag = f"{NS}g"


def unnamed(root: Element) -> None:
    element = group(root, id=THINGS)
    element.remove(element.find(f"{NS}title"))


THINGS = "PC-01 -> PC-02"
PLANTED: list[tuple[str, Callable[[Element], None]]] = [
    ("kotak-hilang", dropped(id="PC-03")),
    ("kotak-hilang", dropped(id=THINGS)),
    ("kotak-hilang", dropped(id="pelanggan: Masyarakat umum")),
    ("panah-hilang", dropped(dari="PC-01", ke=THINGS)),
    ("panah-hilang", dropped(dari=THINGS, ke="PC-02")),
    ("kotak-ganda", doubled(id="PC-02")),
    ("panah-ganda", doubled(dari="PC-01", ke=THINGS)),
    ("pangkal-lepas", moved(0, 60, id="PC-01")),
    ("ujung-lepas", moved(5, 0, id="PC-02")),
    ("kotak-bertindih", moved(0, -45, id="PC-01.09")),
    ("kotak-bertindih", moved(70, 0, id=THINGS)),
    ("kotak-salah-kelompok", moved(0, 120, id="PC-03")),
    ("panah-lewat-kotak", straightened_through),
    ("panah-tanpa-mata", beheaded),
    ("teks-hilang", reworded),
    ("teks-hilang", retitled),
    ("teks-keluar", widened),
    ("tautan-salah", linked_elsewhere),
    ("tautan-hilang", unlinked),
    ("nama-hilang", unnamed),
]


@pytest.mark.parametrize("found, plant", PLANTED, ids=[f"{i}-{found}" for i, (found, _) in enumerate(PLANTED)])
def test_planted_fault_is_found(found: str, plant: Callable[[Element], None]) -> None:
    """By its name, whatever else it brings along."""
    peta, drawn = example()
    root = ElementTree.fromstring(drawn)
    plant(root)
    faults = check([ElementTree.tostring(root, encoding="unicode")], expected_arus(peta, FILES))
    assert found in {fault.name for fault in faults}
