"""Finished SVG pages -> the same pages with one fault planted by editing their XML, as a slip of the layout would."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SVG = "http://www.w3.org/2000/svg"
NS = f"{{{SVG}}}"
ElementTree.register_namespace("", SVG)


class Pages:
    """The pages of one picture while they are edited; `seed` says which of several parts an edit strikes."""

    def __init__(self, svgs: Sequence[str], seed: int) -> None:
        self.roots = [ElementTree.fromstring(svg) for svg in svgs]
        self.seed = seed

    def svgs(self) -> list[str]:
        """Return the pages as text."""
        return [ElementTree.tostring(root, encoding="unicode") for root in self.roots]

    def all(self, kind: str) -> list[Element]:
        """Return the groups of a class on all pages, off-page connectors and the arrows at them left out."""
        groups = [group for root in self.roots for group in root.iter(f"{NS}g") if group.get("class") == kind]
        return [group for group in groups if not any(value.startswith("^") for value in group.attrib.values())]

    def pick(self, kind: str, fit: Callable[[Element], bool] = lambda group: True) -> Element:
        """Return one group of a class that fits; LookupError when the picture has none."""
        groups = [group for group in self.all(kind) if fit(group)]
        if not groups:
            raise LookupError(kind)
        return groups[self.seed * 7 % len(groups)]

    def above(self, element: Element) -> Element:
        """Return the element that holds another."""
        return next(above for root in self.roots for above in root.iter() if element in list(above))


def parts(group: Element, *tags: str) -> list[Element]:
    """Return the shapes or texts in a group."""
    return [element for element in group.iter() if element.tag.removeprefix(NS) in tags]


def text_of(group: Element) -> str:
    """Return all text in a group but its title and description."""
    return "".join("".join(text.itertext()) for text in parts(group, "text"))


def shift(element: Element, dx: float, dy: float) -> None:
    """Move an element with all it holds."""
    element.set("transform", f"translate({dx} {dy}) {element.get('transform', '')}")


def box(group: Element) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a group's first shape."""
    shape = parts(group, "rect", "polygon", "path")[0]
    if shape.tag == f"{NS}rect":
        x, y, w, h = (float(shape.get(name, "0")) for name in ("x", "y", "width", "height"))
        return (x, y, w, h)
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", shape.get("points", ""))]
    if not numbers:
        x, y, right, bottom = map(
            float, re.match(r"M([\d.-]+) ([\d.-]+)H([\d.-]+)V([\d.-]+)", shape.get("d", "")).groups()
        )
        return (x, y, right - x, bottom - y)
    xs, ys = numbers[::2], numbers[1::2]
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def middle(group: Element) -> tuple[float, float]:
    """Return the middle of a group's first shape."""
    x, y, w, h = box(group)
    return (x + w / 2, y + h / 2)


def line(edge: Element) -> Element:
    """Return the path of an arrow."""
    return next(part for part in parts(edge, "path"))


def ends(edge: Element) -> tuple[str, str]:
    """Return where an arrow's path begins and ends, each as `x y`."""
    way = line(edge).get("d", "")
    x, y = re.match(r"M([\d.-]+) ([\d.-]+)", way).groups()
    begin = f"{x} {y}"
    for letter, numbers in re.findall(r"([HVLQA])([-\d. ]+)", way):
        values = numbers.split()
        x, y = (values[0], y) if letter == "H" else (x, values[0]) if letter == "V" else values[-2:]
    return begin, f"{x} {y}"


def others(pages: Pages, edge: Element) -> list[Element]:
    """Return the boxes at neither end of an arrow, on its page."""
    own = {edge.get("data-dari"), edge.get("data-ke")}
    page = pages.above(edge)
    return [node for node in pages.all("node") if node in list(page) and node.get("data-id") not in own]


def insert_after(pages: Pages, element: Element, new: Element) -> None:
    """Add an element behind another."""
    above = pages.above(element)
    above.insert(list(above).index(element) + 1, new)
