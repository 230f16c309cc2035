"""Faults over all pages of one map: what is drawn too seldom, too often or in other words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .expected import Expected
from .picture import Edge, Node, Picture, Text

_CONNECTOR = re.compile(r"\^([A-Z]+)")
_SILENT = re.compile("[\\s\u00ad/-]")


@dataclass(frozen=True)
class Drawn:
    """An arrow as a reader follows it, from box to box, over an off-page connector if need be."""

    dari: str
    ke: str
    label: str


def letter(id: str) -> str:
    """Return the letter of an off-page connector that the layout added, "" for a box of the author's."""
    found = _CONNECTOR.match(id)
    return found[1] if found else ""


def plain(text: str) -> str:
    """Return a text without what wrapping and joining may change: spaces, hyphens, slashes."""
    return _SILENT.sub("", text)


def _joined(texts: Sequence[Text]) -> str:
    return plain("".join(text.content for text in texts))


def _boxes(pages: Sequence[Picture]) -> list[Node]:
    """Return the author's boxes on all pages; a box that a later page repeats (kind `ulang`) counts once."""
    return [node for page in pages for node in page.nodes if not letter(node.id) and node.jenis != "ulang"]


def node_missing(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find boxes of the map that no page shows."""
    shown = {node.id for node in _boxes(pages)}
    yield from (id for id in expected.nodes if id not in shown)


def node_twice(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find boxes that are drawn more than once."""
    yield from (id for id, count in Counter(node.id for node in _boxes(pages)).items() if count > 1)


def node_unknown(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find boxes that the map does not have."""
    yield from (node.id for node in _boxes(pages) if node.id not in expected.nodes)


def text_lost(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find boxes that do not show their whole name; a bar may show it as its title only."""
    for node in _boxes(pages):
        shown = _joined(node.texts) + (plain(node.title) if node.jenis == "paralel" else "")
        if plain(expected.nodes.get(node.id, "")) not in shown:
            yield node.id


def connector_unpaired(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find off-page connectors without their letter, without a partner on another page, or with several targets."""
    sends, takes, targets = defaultdict(set), defaultdict(set), defaultdict(set)
    for number, page in enumerate(pages):
        for edge in page.edges:
            if name := letter(edge.ke):
                sends[name].add(number)
            if name := letter(edge.dari):
                takes[name].add(number)
                targets[name].add(edge.ke)
        for node in page.nodes:
            name = letter(node.id)
            if name and not any(re.search(rf"\b{name}\b", text.content) for text in node.texts):
                yield f"{node.id} without its letter"
    for name in sorted({*sends, *takes, *(letter(node.id) for page in pages for node in page.nodes)} - {""}):
        if not sends[name] or len(takes[name]) != 1 or sends[name] & takes[name] or len(targets[name]) != 1:
            yield name


def _drawn(pages: Sequence[Picture]) -> list[Drawn]:
    """Return every arrow, the two halves at a pair of connectors joined to one; the line to a repeated box is no new
    one."""
    edges = []
    for page in pages:
        repeated = {node.id for node in page.nodes if node.jenis == "ulang"}
        edges += [edge for edge in page.edges if edge.ke not in repeated]
    rest: dict[str, Edge] = {letter(edge.dari): edge for edge in edges if letter(edge.dari)}
    arrows = []
    for edge in edges:
        if letter(edge.dari):
            continue
        half = rest.get(letter(edge.ke))
        label = _joined(edge.label) or (_joined(half.label) if half else "")
        arrows.append(Drawn(edge.dari, half.ke if half else edge.ke, label))
    return arrows


def _by_ends(pages: Sequence[Picture], expected: Expected) -> Iterator[tuple[str, list[str], list[str]]]:
    """Go through all pairs of ends with the labels wanted and the labels drawn."""
    wanted, drawn = defaultdict(list), defaultdict(list)
    for dari, ke, label in expected.edges:
        wanted[dari, ke].append(plain(label))
    for arrow in _drawn(pages):
        drawn[arrow.dari, arrow.ke].append(arrow.label)
    for dari, ke in dict.fromkeys((*wanted, *drawn)):
        yield f"{dari} -> {ke}", wanted[dari, ke], drawn[dari, ke]


def _merged(wanted: Sequence[str], drawn: Sequence[str]) -> bool:
    """Tell whether one line stands for several arrows between the same two boxes."""
    return len(drawn) == 1 < len(wanted)


def edge_missing(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find arrows of the map that no page shows, whole or in two halves."""
    for name, wanted, drawn in _by_ends(pages, expected):
        if len(drawn) < len(wanted) and not _merged(wanted, drawn):
            yield name


def edge_twice(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find arrows that are drawn more often than the map has them."""
    for name, wanted, drawn in _by_ends(pages, expected):
        if wanted and len(drawn) > len(wanted):
            yield name


def edge_unknown(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find arrows that the map does not have."""
    yield from (name for name, wanted, _ in _by_ends(pages, expected) if not wanted)


def label_lost(pages: Sequence[Picture], expected: Expected) -> Iterator[str]:
    """Find arrows with another label than the map gives them; a merged line has to show all of its labels, in order."""
    for name, wanted, drawn in _by_ends(pages, expected):
        whole = "".join(dict.fromkeys(wanted))
        if _merged(wanted, drawn):
            if drawn[0] not in (whole, "".join(wanted)):
                yield name
        elif len(wanted) == len(drawn) and sorted(wanted) != sorted(drawn):
            yield name
