"""Edits that misplace, lose or double arrows, their heads and their labels."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from xml.etree.ElementTree import Element

from .edited import Pages, ends, insert_after, line, middle, others, parts, shift


def edge_dropped(pages: Pages) -> None:
    edge = pages.pick("alur")
    pages.above(edge).remove(edge)


def edge_drawn_twice(pages: Pages) -> None:
    edge = pages.pick("alur")
    insert_after(pages, edge, deepcopy(edge))


def edge_retold(pages: Pages) -> None:
    edge = pages.pick("alur")
    edge.set("data-ke", edge.get("data-dari", "") + "-lain")


def edge_reversed(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: edge.get("data-dari") != edge.get("data-ke"))
    dari, ke = edge.get("data-dari", ""), edge.get("data-ke", "")
    edge.set("data-dari", ke)
    edge.set("data-ke", dari)


def edge_straightened(pages: Pages) -> None:
    def bent(edge: Element) -> bool:
        (ax, ay), (bx, by) = (tuple(map(float, end.split())) for end in ends(edge))
        return abs(ax - bx) > 8 and abs(ay - by) > 8

    edge = pages.pick("alur", bent)
    begin, end = ends(edge)
    line(edge).set("d", f"M{begin}L{end}")


def edge_begins_late(pages: Pages) -> None:
    edge = pages.pick("alur")
    way = line(edge).get("d", "")
    found = re.match(r"M([\d.-]+) ([\d.-]+)([HV])([\d.-]+)", way)
    if not found:
        raise LookupError("begins with a slope")
    x, y, letter, to = found.groups()
    step = -4.0 if float(to) < float(x if letter == "H" else y) else 4.0
    begin = f"{float(x) + step} {y}" if letter == "H" else f"{x} {float(y) + step}"
    line(edge).set("d", way.replace(f"{x} {y}", begin, 1))


def edge_interrupted(pages: Pages) -> None:
    edge = pages.pick("alur")
    _, end = ends(edge)
    way = line(edge).get("d", "")
    x, y = map(float, end.split())
    line(edge).set("d", f"{way}M{x + 3} {y}h1")


def edge_through_box(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: bool(others(pages, edge)))
    x, y = middle(others(pages, edge)[pages.seed % len(others(pages, edge))])
    begin, end = ends(edge)
    line(edge).set("d", f"M{begin}L{x} {y}L{end}")


def edge_over_edge(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: len(parts(edge, "polygon")) == 1)
    own = {edge.get("data-dari"), edge.get("data-ke")}
    page = list(pages.above(edge))
    strangers = [e for e in pages.all("alur") if e in page and not {e.get("data-dari"), e.get("data-ke")} & own]
    if not strangers:
        raise LookupError("all arrows are related")
    line(edge).set("d", line(strangers[pages.seed % len(strangers)]).get("d", ""))


def head_dropped(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: bool(parts(edge, "polygon")))
    edge.remove(parts(edge, "polygon")[0])


def head_turned(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: bool(parts(edge, "polygon")))
    head = parts(edge, "polygon")[0]
    x, y = head.get("points", "").split()[0].split(",")
    head.set("transform", f"rotate(90 {x} {y})")


def head_astray(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: bool(parts(edge, "polygon")))
    shift(parts(edge, "polygon")[0], 5, 5)


def label_astray(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: bool(parts(edge, "text")))
    height = float(pages.above(edge).get("viewBox", "").split()[3])
    for text in parts(edge, "text"):
        shift(text, 20 - float(text.get("x", "0")), height - 8 - float(text.get("y", "0")))


def label_on_its_line(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: bool(parts(edge, "text")))
    text = parts(edge, "text")[0]
    x, y = (float(number) for number in ends(edge)[0].split())
    text.set("text-anchor", "middle")
    text.set("x", str(x))
    text.set("y", str(y + 2))


def label_reworded(pages: Pages) -> None:
    parts(pages.pick("alur", lambda edge: bool(parts(edge, "text"))), "text")[0].text = "Lain"


def label_dropped(pages: Pages) -> None:
    edge = pages.pick("alur", lambda edge: bool(parts(edge, "text")))
    for text in parts(edge, "text"):
        edge.remove(text)


EDITS: dict[Callable[[Pages], None], str] = {
    edge_dropped: "panah-hilang",
    edge_drawn_twice: "panah-ganda",
    edge_retold: "panah-asing",
    edge_reversed: "panah-asing pangkal-lepas panah-ganda",
    edge_straightened: "garis-serong",
    edge_begins_late: "pangkal-lepas",
    edge_interrupted: "panah-putus",
    edge_through_box: "panah-lewat-kotak",
    edge_over_edge: "garis-berimpit",
    head_dropped: "panah-tanpa-mata",
    head_turned: "mata-panah-miring",
    head_astray: "ujung-lepas mata-panah-miring",
    label_astray: "label-jauh",
    label_on_its_line: "label-di-garis",
    label_reworded: "label-hilang",
    label_dropped: "label-hilang",
}
"""Each edit with the faults of which at least one has to be found; which of them may depend on the picture."""
