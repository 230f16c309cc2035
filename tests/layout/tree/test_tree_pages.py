"""Protects a cascade's pages on any paper: nothing lost or doubled, nothing out of its box, no text below 6.5 pt, pages
that are filled, words that are whole."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from layout.overviews import PETA, grown, of_cascade
from layout.tree.test_tree import A3, A4, F4, MAPS
from petaproses.emit import svg
from petaproses.geometry.checker import check
from petaproses.layout.shared.frame import room
from petaproses.layout.shared.scene import Scene
from petaproses.layout.tree.layout import layout_tree
from petaproses.model.proyek import Kertas
from petaproses.peta import Baris, Cascading
from tools.build import peta_of
from tools.random_cascade import faults_of_seed
from tools.samples import AT

TALL, A5 = Kertas("A4", 210, 297, 10), Kertas("A5", 210, 148, 10)
PAPERS = (A4, TALL, F4, Kertas("F4", 215, 330, 10), A3, Kertas("A3", 297, 420, 10), A5, Kertas("A5", 148, 210, 10))
SENTENCE = "Meningkatnya kualitas penyelenggaraan pemerintahan daerah yang akuntabel nomor {}"


def tiers(count: int, steps: list[int], words: Callable[[int], str] = SENTENCE.format) -> Cascading:
    """Return a cascade of so many tiers with a row on each of these ones in turn."""
    rows = [(tier, Baris("", tier, words(n), AT, pemilik=("Kabag",))) for n, tier in enumerate(steps)]
    return Cascading("uji", "Dinas Contoh", tuple(f"Jenjang {n}" for n in range(count)), AT, grown(rows))


HARD = {
    "eight tiers": tiers(8, [0, *[1, 2, 3, 4, 5, 6, 7] * 4]),
    "2,000 characters": tiers(3, [0, 1, 2], lambda n: ("kata " * 400).strip() if n == 1 else "Pendek"),
    "40 children with long texts": tiers(2, [0, *[1] * 40], lambda n: f"{SENTENCE.format(n)} " * 4),
    "one row": tiers(1, [0]),
    "every second tier": tiers(9, [0, *[2, 4, 6, 8] * 5]),
    "a chain": tiers(9, list(range(9))),
}


def use(scene: Scene, cascading: Cascading, kertas: Kertas) -> float:
    """Return which part of the room between title and foot the drawing spans."""
    boxes = [node.box for node in scene.nodes]
    boxes += [box for panel in scene.panels if panel.jenis in ("jenjang", "lembar") for box in panel.boxes]
    wide = max(box.right for box in boxes) - min(box.x for box in boxes)
    high = max(box.bottom for box in boxes) - min(box.y for box in boxes)
    space = room(PETA, cascading, kertas)
    return wide * high / (space.width * space.height)


@pytest.mark.parametrize("kertas", PAPERS, ids=lambda kertas: f"{kertas.width}x{kertas.height}")
@pytest.mark.parametrize("case", HARD)
def test_hard_cascades_can_be_read_on_any_paper(case: str, kertas: Kertas) -> None:
    """No fault (text of 6.5 pt and more is one of them), text of one size, no word broken."""
    cascading = HARD[case]
    scenes = layout_tree(PETA, cascading, kertas)
    assert [
        str(fault) for fault in check([svg.draw(scene, {}) for scene in scenes], of_cascade(cascading, kertas))
    ] == []
    assert len({text.size for scene in scenes for node in scene.nodes for text in node.texts}) == 1
    known = {word for row in cascading.walk() for word in row.teks.split()} | {"Kabag", "…", "lanjut", "lanjutan"}
    said = [word for scene in scenes for node in scene.nodes for text in node.texts for word in text.text.split()]
    assert [
        word for word in said if word not in known and not re.fullmatch(r"dari|di|lembar|atas|bawah|[\d–]+", word)
    ] == []


@pytest.mark.parametrize("kertas", PAPERS, ids=lambda kertas: f"{kertas.width}x{kertas.height}")
def test_pages_are_filled(kertas: Kertas) -> None:
    """Half empty pages beside tiny text were what a planner saw first; only the last page may be short."""
    founding = peta_of(**{path.stem: path.read_text(encoding="utf-8") for path in MAPS.glob("*.yaml")}).cascading[0]
    for cascading in (founding, HARD["eight tiers"], HARD["40 children with long texts"]):
        used = [use(scene, cascading, kertas) for scene in layout_tree(PETA, cascading, kertas)]
        assert min(used[:-1], default=1.0) >= 0.25
        assert sorted(used)[len(used) // 2] >= 0.45


def test_small_trees_grow_and_stand_in_the_middle() -> None:
    """Text up to 13 pt, and as much room above as below."""
    cascading = tiers(2, [0, 1, 1])
    (scene,) = layout_tree(PETA, cascading, A4)
    assert {text.size for node in scene.nodes for text in node.texts} == {13}
    title = max(text.y for panel in scene.panels if panel.jenis == "judul" for text in panel.texts)
    top = min(panel.boxes[0].y for panel in scene.panels if panel.jenis == "jenjang")
    below = scene.height - A4.pinggir * 72 / 25.4 - max(node.box.bottom for node in scene.nodes)
    assert top - title > 40
    assert abs((top - title) - below) < 25


def test_a_text_longer_than_a_page_goes_on() -> None:
    """Its parts say from where and to where, and what is below it hangs on the last one."""
    cascading = tiers(2, [0, 1], lambda n: ("kata " * 1500).strip() if n == 0 else "Anak")
    scenes = layout_tree(PETA, cascading, A5)
    parts = [node for scene in scenes for node in scene.nodes if node.id == "1"]
    assert [node.jenis for node in parts] == ["Jenjang 0", *["lanjutan"] * (len(parts) - 1)]
    assert len(parts) >= 2
    assert [edge.ke for edge in scenes[-1].edges] == ["1.1"]


def test_nothing_is_said_of_rows_that_the_page_has_just_named() -> None:
    """Blocks on one page name only what differs from the rows above the block before."""
    scenes = layout_tree(PETA, HARD["eight tiers"], TALL)
    for scene in scenes:
        named = [text.text for panel in scene.panels if panel.boxes and panel.jenis == "lembar" for text in panel.texts]
        assert len(named) == len(set(named))


def test_a_tier_called_like_the_kinds_of_repeated_boxes_is_drawn() -> None:
    """Names of tiers are free: a row of the tier `ulang` is no repetition."""
    rows = [(0, Baris("", 0, "Satu", AT)), (1, Baris("", 1, "Dua", AT))]
    cascading = Cascading("uji", "Dinas Contoh", ("ulang", "lanjutan"), AT, grown(rows))
    drawn = [svg.draw(scene, {}) for scene in layout_tree(PETA, cascading, A4)]
    assert check(drawn, of_cascade(cascading, A4)) == []


@pytest.mark.parametrize("seed", range(22))
def test_random_cascades_have_no_fault_on_random_paper(seed: int) -> None:
    """Read back from the SVG: every row with all its texts, inside its box, apart from others, large enough."""
    assert faults_of_seed(seed) == []


PLANTED = {
    "kotak-hilang": (r'<g class="node" data-id="1.20".*</g>', ""),
    "teks-hilang": ("nomor 20<", "nomor 2<"),
    "teks-kecil": (r'font-size="[\d.]+" text-anchor="middle" fill', 'font-size="6" text-anchor="middle" fill'),
    "kotak-ganda": (r'(<g class="node" data-id="1.20".*</g>)', r"\1\1"),
    "panah-hilang": (r'<g class="alur" data-dari="1" data-ke="1.20".*</g>', ""),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_what_is_planted_is_found(fault: str) -> None:
    """A reader that sees no fault where there is one would make all of these tests empty."""
    cascading = HARD["40 children with long texts"]
    drawn = [svg.draw(scene, {}) for scene in layout_tree(PETA, cascading, A4)]
    changed = [re.sub(*PLANTED[fault], page) for page in drawn]
    assert changed != drawn
    assert fault in {each.name for each in check(changed, of_cascade(cascading, A4))}
