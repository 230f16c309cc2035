"""SVG as a document: every finished picture keeps to what SVG 2 allows, says what it shows, and reads as the work goes."""

from __future__ import annotations

import re
from functools import cache
from typing import get_args
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from petaproses.emit import svg
from petaproses.emit.shared import palette
from petaproses.layout import layout
from petaproses.layout.lanes.graph import BENTUK_JENIS
from petaproses.layout.shared.scene import Box, Node, Scene
from petaproses.model import berkas
from petaproses.model.proyek import Kertas
from tools.build import maps_of
from tools.drawn import layouts, links

NS = "{http://www.w3.org/2000/svg}"
NUMBER = r"-?(?:\d+|\d*\.\d{1,2})"
LENGTH = re.compile(NUMBER)
COLOUR = re.compile("#[0-9a-f]{6}|none")
WORDS = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f]*")
PLACE = {"x": LENGTH, "y": LENGTH}
PAINT = {"fill": COLOUR, "stroke": COLOUR, "stroke-width": LENGTH}
ATTRIBUTES = {
    "svg": {
        **{name: re.compile(rf"{NUMBER}(?:mm|pt)") for name in ("width", "height")},
        "viewBox": re.compile(rf"0 0 {NUMBER} {NUMBER}"),
        "role": re.compile("graphics-document"),
        "aria-labelledby": re.compile("judul uraian"),
        "lang": re.compile("[a-z]{2,3}"),
        "font-family": re.compile("[\\w ,'-]+"),
        "font-size": LENGTH,
        "text-anchor": re.compile("middle"),
        "fill": COLOUR,
    },
    "title": {"id": re.compile("judul")},
    "desc": {"id": re.compile("uraian")},
    "style": {},
    "g": {
        "class": re.compile("panel|lajur|node|alur"),
        "role": re.compile("graphics-(?:object|symbol)"),
        **{f"data-{name}": WORDS for name in ("jenis", "pemilik", "id", "dari", "ke")},
    },
    "a": {"href": re.compile(r"[\w.~-]+\.svg"), "aria-label": WORDS},
    "rect": {
        **PLACE,
        **PAINT,
        "width": re.compile(rf"{NUMBER}|100%"),
        "height": re.compile(rf"{NUMBER}|100%"),
        "rx": LENGTH,
    },
    "polygon": {**PAINT, "points": re.compile(rf"{NUMBER},{NUMBER}(?: {NUMBER},{NUMBER}){{2,}}")},
    "path": {**PAINT, "d": re.compile(rf"M(?:[MLHVQAhlz]|{NUMBER}| |Z)+"), "class": re.compile("garis|tanda")},
    "text": {
        **PLACE,
        "fill": COLOUR,
        "font-size": LENGTH,
        "font-weight": re.compile("bold"),
        "text-anchor": re.compile("start|end"),
        "textLength": LENGTH,
        "lengthAdjust": re.compile("spacingAndGlyphs"),
        "transform": re.compile(rf"rotate\(-90 {NUMBER} {NUMBER}\)"),
    },
}
"""The elements that occur, each with its attributes and what those may hold: all of them are in SVG 2."""
NEEDED = {
    "svg": {"width", "height", "viewBox", "role", "aria-labelledby", "lang"},
    "g": {"class"},
    "a": {"href"},
    "rect": {"width", "height"},
    "polygon": {"points"},
    "path": {"d"},
    "text": {"x", "y", "textLength"},
}
SHAPES = {"rect", "polygon", "path", "text"}
INSIDE = {
    "svg": {"title", "desc", "style", "rect", "g"},
    "g": {"title", "desc", "a", *SHAPES},
    "a": SHAPES,
}
"""What may stand in what; everything else holds text only."""


def name(element: Element) -> str:
    """Return an element's name without the namespace of SVG; others keep theirs."""
    return element.tag.removeprefix(NS)


def flaws(root: Element) -> list[str]:
    """Return what in a picture SVG 2 or its own promises do not allow."""
    found = [f"root is {name(root)}"] if name(root) != "svg" else []
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    found += [f"id {id} occurs twice" for id in set(ids) if ids.count(id) > 1]
    found += [f"{id} labels and is not there" for id in root.get("aria-labelledby", "").split() if id not in ids]
    for element in root.iter():
        kind = name(element)
        allowed = ATTRIBUTES.get(kind)
        if allowed is None:
            found.append(f"{kind} is no element of ours")
            continue
        for key, value in element.attrib.items():
            if key not in allowed:
                found.append(f"{kind} has {key}")
            elif not allowed[key].fullmatch(value):
                found.append(f"{kind} has {key}={value!r}")
        found += [f"{kind} lacks {key}" for key in sorted(NEEDED.get(kind, set()) - element.attrib.keys())]
        found += _wrongly_inside(element)
    return found


def _wrongly_inside(element: Element) -> list[str]:
    kind, inside = name(element), [name(child) for child in element]
    found = [f"{child} in {kind}" for child in inside if child not in INSIDE.get(kind, set())]
    if {"title", "desc"} & set(inside[2:]) or inside[:2] == ["desc", "title"]:
        found.append(f"name of {kind} comes late")
    if inside and "".join([element.text or "", *(child.tail or "" for child in element)]).strip():
        found.append(f"text loose in {kind}")
    return found


@cache
def pages(folder: str) -> list[tuple[str, Element]]:
    """Return every page of a folder's maps, for the screen and on F4, parsed."""
    peta = maps_of(folder)
    drawn = [
        (f"{gambar.id} {scene.page_of}", svg.draw(scene, links(peta)))
        for kertas in (None, Kertas())
        for gambar in peta.gambar
        for scene in layouts(peta).layout(gambar, kertas)
    ]
    return [(id, ElementTree.fromstring(text)) for id, text in drawn]


FOLDERS = ("maps", "tests/data/contoh-lengkap", "tests/kasus")


@pytest.mark.parametrize("folder", FOLDERS)
def test_pictures_are_valid(folder: str) -> None:
    """A stray attribute or a part in the wrong place breaks editors and readers in ways nobody here sees."""
    assert {id: found for id, root in pages(folder) if (found := flaws(root))} == {}


@pytest.mark.parametrize(
    "old, new, flaw",
    [
        ("<desc ", "<desk ", "desk is no element of ours"),
        ("</desc>", "</desc><script>1</script>", "script is no element of ours"),
        ('<g class="node"', '<g class="node" onclick="1"', "g has onclick"),
        ('<g class="node"', '<g class="kotak"', "g has class='kotak'"),
        ('id="uraian"', 'id="judul"', "id judul occurs twice"),
        ('id="uraian"', "", "uraian labels and is not there"),
        ('lang="id"', "", "svg lacks lang"),
        ("</a>", "<g/></a>", "g in a"),
        ("</g>", "<title>x</title></g>", "name of g comes late"),
        ("</g>", "x</g>", "text loose in g"),
        ('href="', 'href="javascript:', "a has href='javascript:1.svg'"),
        ('fill="#', 'fill="rgb', "svg has fill='rgb111111'"),
        ("<text ", '<text x="NaN" y="0" textLength="1"/><text ', "text has x='NaN'"),
    ],
)
def test_flaws_are_found(old: str, new: str, flaw: str) -> None:
    """A list that lets everything pass would pass too."""
    peta = maps_of("maps")
    (scene,) = layout(peta, peta.lembar[0])
    text = svg.draw(scene, {gambar.id: "1.svg" for gambar in peta.gambar})
    assert old in text
    edited = re.sub(
        "desk>|</desc>(?=\n<style)", lambda end: "</desk>" if "desk" in new else end[0], text.replace(old, new, 1)
    )
    assert flaw in flaws(ElementTree.fromstring(edited))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_part_says_what_it_is(folder: str) -> None:
    """Who cannot see the picture has its names and descriptions only."""
    for id, root in pages(folder):
        parts = [root, *(group for group in root.iter(f"{NS}g") if group.get("class") in {"lajur", "node", "alur"})]
        for part in parts:
            said = [(name(child), (child.text or "").strip()) for child in part if name(child) in {"title", "desc"}]
            assert [kind for kind, _ in said] == ["title", "desc"], id
            assert all(text for _, text in said), id


@pytest.mark.parametrize("folder", FOLDERS)
def test_boxes_are_read_in_the_order_of_the_work(folder: str) -> None:
    """A box comes after one that leads to it, save where the work goes in circles."""
    for id, root in pages(folder):
        places = [node.get("data-id") for node in root.iter(f"{NS}g") if node.get("class") == "node"]
        arrows = {(a.get("data-dari"), a.get("data-ke")) for a in root.iter(f"{NS}g") if a.get("class") == "alur"}
        ahead: dict[str, set[str]] = {}
        for dari, ke in arrows:
            ahead.setdefault(dari, set()).add(ke)
        for dari, ke in arrows:
            if dari != ke and dari not in reached(ke, ahead):
                assert places.index(dari) < places.index(ke), f"{id}: {dari} -> {ke}"


def reached(start: str, ahead: dict[str, set[str]]) -> set[str]:
    """Return all boxes that arrows lead to from one."""
    seen, todo = set(), [start]
    while todo:
        for step in ahead.get(todo.pop(), set()) - seen:
            seen.add(step)
            todo.append(step)
    return seen


def test_codes_are_read_in_their_order() -> None:
    """The real sheet whose lanes hold 1 and 3, 2 and 4, then 5."""
    peta = maps_of("maps")
    (scene,) = layout(peta, peta.lembar_by_induk["10.1.4"])
    root = ElementTree.fromstring(svg.draw(scene, {}))
    order = [group.get("data-id") for group in root.iter(f"{NS}g") if group.get("class") == "node"]
    assert order == [f"10.1.4.{number}" for number in range(1, 6)]


def test_kinds_of_steps_differ_without_colour() -> None:
    """Printed in black and white, by somebody who sees no red: each kind has an outline of its own, or a line."""
    looks = []
    for jenis in get_args(berkas.Langkah.model_fields["jenis"].annotation):
        step = Node("x", jenis, BENTUK_JENIS.get(jenis, "bulat"), Box(0, 0, 80, 40), (), "x")
        root = ElementTree.fromstring(svg.draw(Scene("x", "x", "x", 90, 50, nodes=(step,)), {}))
        (box,) = (group for group in root.iter(f"{NS}g") if group.get("class") == "node")
        shape = box[2]
        looks.append(
            (name(shape), *((key, value) for key, value in shape.attrib.items() if key not in {"fill", "stroke"}))
        )
    assert len(set(looks)) == len(get_args(berkas.Langkah.model_fields["jenis"].annotation))


@pytest.mark.parametrize("folder", FOLDERS)
def test_text_can_be_read_on_what_lies_under_it(folder: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 : 1 between each line of text and the last shape painted below its middle."""
    for id, root in pages(folder):
        grounds: list[tuple[float, float, float, float, str]] = []
        for element in root.iter():
            fill = element.get("fill", palette.INK)
            if name(element) == "text":
                x, y, size = (float(element.get(key, root.get("font-size"))) for key in ("x", "y", "font-size"))
                half = float(element.get("textLength", "0")) / 2
                side = {"start": half, "end": -half}.get(element.get("text-anchor", ""), 0.0)
                spot = (x - size * 0.3, y - side) if element.get("transform") else (x + side, y - size * 0.3)
                under = next((ground for ground in reversed(grounds) if covers(ground, spot)), None)
                colour = under[4] if under else palette.PAPER
                assert palette.contrast(fill, colour) >= 4.5, f"{id}: {element.text} {fill} on {colour}"
            elif fill != "none" and name(element) in SHAPES:
                grounds.append((*extent(element), fill))


def covers(ground: tuple[float, float, float, float, str], spot: tuple[float, float]) -> bool:
    """Tell whether a painted rectangle lies under a spot."""
    left, top, right, bottom, _ = ground
    return left <= spot[0] <= right and top <= spot[1] <= bottom


def extent(shape: Element) -> tuple[float, float, float, float]:
    """Return the rectangle around a shape; a document's begins with its three straight sides."""
    if name(shape) == "rect":
        if shape.get("width") == "100%":
            return (0, 0, 1e6, 1e6)
        x, y, w, h = (float(shape.get(key, "0")) for key in ("x", "y", "width", "height"))
        return (x, y, x + w, y + h)
    if name(shape) == "polygon":
        numbers = [float(number) for number in re.split("[ ,]", shape.get("points", ""))]
        return (min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))
    found = re.match(rf"M({NUMBER}) ({NUMBER})H({NUMBER})V({NUMBER})", shape.get("d", ""))
    return tuple(map(float, found.groups())) if found else (0, 0, 0, 0)
