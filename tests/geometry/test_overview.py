"""Protects the judging of the process flow: a sound one passes, and every planted fault is found."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from petaproses.emit import svg
from petaproses.geometry.checker import check
from petaproses.geometry.overview import expected_arus
from petaproses.layout import layout
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta
from petaproses.table import views
from tools.build import peta_of

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
A5 = Kertas("A5", 210, 148)


@cache
def example() -> tuple[Peta, str]:
    """Return the complete example and its process flow."""
    peta = peta_of(**EXAMPLE)
    return peta, drawn(peta, FILES)[0]


def drawn(peta: Peta, links: dict[str, str], kertas: Kertas | None = None) -> list[str]:
    """Return the pages of its process flow."""
    view = next(view for view in views(peta) if view.drawn_as == "graf")
    return [svg.draw(scene, links) for scene in layout(peta, view.drawn(peta), kertas=kertas)]


@pytest.mark.parametrize("kertas", [None, Kertas("A4", 297, 210), A5], ids=["screen", "A4", "A5"])
@pytest.mark.parametrize("files", [EXAMPLE, ROUND_TRIP], ids=["example", "round-trip"])
def test_flow_has_no_fault(files: dict[str, str], kertas: Kertas | None) -> None:
    peta = peta_of(**files)
    links = {id_: file for id_, file in FILES.items() if id_ in peta.by_kode}
    assert check(drawn(peta, links, kertas), expected_arus(peta, kertas, links)) == []


def test_a_line_that_a_part_lost_is_found_over_all_pages() -> None:
    """Also where it led to a box that stands again there."""
    peta = peta_of(**EXAMPLE)
    pages = [ElementTree.fromstring(page) for page in drawn(peta, FILES, A5)]
    assert len(pages) > 1
    again = {
        group.get("data-id") for page in pages for group in page.iter(f"{NS}g") if group.get("data-jenis") == "ulang"
    }
    lines = [
        group
        for page in pages
        for group in page.iter(f"{NS}g")
        if again & {group.get("data-dari"), group.get("data-ke")}
    ]
    for line in lines[:3]:
        page = next(page for page in pages if line in [*page.iter()])
        dropped(dari=line.get("data-dari"), ke=line.get("data-ke"))(page)
    faults = check([ElementTree.tostring(page, encoding="unicode") for page in pages], expected_arus(peta, A5, FILES))
    assert [fault.name for fault in faults].count("panah-hilang") == len(lines[:3]) > 0


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
    start = re.match(r"M([-\d.]+) ([-\d.]+)", line.get("d", ""))
    line.set("d", f"M{start[1]} {start[2]}H{float(start[1]) + 500}")


def beheaded(root: Element) -> None:
    arrow = group(root, dari="PC-01 -> PC-02", ke="PC-02")
    arrow.remove(arrow.find(f"{NS}polygon"))


def linked_elsewhere(root: Element) -> None:
    next(group(root, id="PC-01").iter(f"{NS}a")).set("href", "PC-01.02.svg")


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
    ("kotak-bertindih", moved(100, 0, id="PC-01.09")),
    ("kotak-bertindih", moved(70, 0, id=THINGS)),
    ("kotak-salah-kelompok", moved(0, 120, id="PC-03")),
    ("panah-lewat-kotak", straightened_through),
    ("panah-tanpa-mata", beheaded),
    ("panah-hilang", dropped(dari="PC-01.02", ke="PC-01.02 -> PC-01.09")),
    ("teks-hilang", reworded),
    ("teks-hilang", retitled),
    ("teks-dipaksa", widened),
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
    faults = check([ElementTree.tostring(root, encoding="unicode")], expected_arus(peta, None, FILES))
    assert found in {fault.name for fault in faults}
