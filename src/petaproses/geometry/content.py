"""Faults over all pages of one map: what is drawn too seldom, too often or in other words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from petaproses.geometry.expected import Expected
from petaproses.geometry.picture import Edge, Node, Picture, Text

_CONNECTOR = re.compile(r"\^([A-Z]+)")
_LIST = re.compile(r"(.+)/daftar(?:-\d+)?")
_SILENT = re.compile("[\\s\u00ad/-]")
_SUFFIX = re.compile(r"/ulang(-\d+)?$")
_REFERENCE = re.compile(r"lanjut(an dari| di) (?:lembar (\d+)(?:–(\d+))?|(atas|bawah))")
_LINES = 5
"""Most lines of a reference."""
AGAIN = ("ulang", "lanjutan")
"""Kinds of boxes that stand again: for the sake of what is below or beside them, and with the rest of their text."""


class Strike(NamedTuple):
    """What a fault of the whole map strikes, and the page, counted from 1, on which a reader should look."""

    name: str
    page: int = 1


class Shown(NamedTuple):
    """A box of the map as a reader finds it, with all its text, or one row of a numbered list."""

    id: str
    text: str
    page: int


class Drawn(NamedTuple):
    """An arrow as a reader follows it, from box to box, over an off-page connector if need be."""

    dari: str
    ke: str
    label: str
    page: int


def letter(id: str, expected: Expected) -> str:
    """Return the letter of an off-page connector that the layout added, "" for a box of the author's."""
    found = _CONNECTOR.match(id)
    return found[1] if found and id not in expected.nodes else ""


def plain(text: str) -> str:
    """Return a text without what wrapping and joining may change: spaces, hyphens, slashes."""
    return _SILENT.sub("", text)


def joined(texts: Sequence[Text]) -> str:
    """Return all of some lines as one text, without what wrapping may change."""
    return plain("".join(text.content for text in texts))


def of_map(node: Node) -> str:
    """Return the id that a box has in the map: one that a page shows again may bear more behind it."""
    return _SUFFIX.sub("", node.id) if node.jenis in AGAIN else node.id


def references(node: Node) -> tuple[Sequence[Text], Mapping[str, re.Match[str]]]:
    """Return the lines of a box without those that only refer to other places, which are its first or last ones, and
    what these say: where it comes from (`an dari`) and where it goes on (` di`)."""
    texts, told = node.texts, dict[str, re.Match[str]]()
    while found := next(_referring(texts), None):
        match, texts = found
        told.setdefault(match[1], match)
    return texts, told


def _referring(texts: tuple[Text, ...]) -> Iterator[tuple[re.Match[str], tuple[Text, ...]]]:
    """Give the references that some lines end or begin with, each with the other lines."""
    for count in range(1, min(len(texts), _LINES) + 1):
        for lines, others in ((texts[-count:], texts[:-count]), (texts[:count], texts[count:])):
            if found := _REFERENCE.fullmatch(" ".join(text.content for text in lines)):
                yield found, others


def said(node: Node) -> str:
    """Return all text of a box, but for what only refers to another place, without what wrapping may change."""
    return joined(references(node)[0])


def texts_of(pages: Sequence[Picture]) -> dict[str, str]:
    """Return all that boxes say by the ids of the map, over all pages on which their text goes on; what a repeated box
    says does not count."""
    whole: dict[str, str] = defaultdict(str)
    for node in (node for page in pages for node in page.nodes if node.jenis != "ulang"):
        whole[of_map(node)] += said(node)
    return whole


def _shown(pages: Sequence[Picture], expected: Expected) -> Iterator[Shown]:
    """Give the author's boxes on all pages; a box that stands again counts once, and what it says goes together."""
    whole = texts_of(pages)
    for number, page in enumerate(pages, 1):
        for node in page.nodes:
            if letter(node.id, expected) or node.jenis in AGAIN:
                continue
            rows = _rows(node.id, whole[node.id], expected)
            yield from (Shown(row, plain(expected.nodes[row]), number) for row in rows)
            if not rows:
                # a bar may show its name as its title only
                text = whole[node.id] + (plain(node.title) if node.jenis == "paralel" else "")
                yield Shown(node.id, text, number)


def _rows(id_: str, said: str, expected: Expected) -> tuple[str, ...]:
    """Return the rows that a numbered list stands for; none for any other box, or if it says anything else."""
    found = _LIST.fullmatch(id_)
    if not found or not expected.numbers:
        return ()
    rows = []
    for row in expected.below.get(found[1], ()):
        line = f"{expected.numbers[row]}.{plain(expected.nodes[row])}"
        if said.startswith(line):
            said = said[len(line) :]
            rows.append(row)
    return () if said else tuple(rows)


def node_missing(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find boxes of the map that no page shows."""
    shown = {each.id for each in _shown(pages, expected)}
    yield from (Strike(id) for id in expected.nodes if id not in shown)


def node_twice(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find boxes that are drawn more than once."""
    shown = list(_shown(pages, expected))
    last = {each.id: each.page for each in shown}
    yield from (Strike(id, last[id]) for id, count in Counter(each.id for each in shown).items() if count > 1)


def node_unknown(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find boxes that the map does not have."""
    yield from (Strike(each.id, each.page) for each in _shown(pages, expected) if each.id not in expected.nodes)


def text_lost(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find boxes that do not show their whole name, or not the other texts that belong to them."""
    for each in _shown(pages, expected):
        wanted = (expected.nodes.get(each.id, ""), *expected.more.get(each.id, ()))
        if any(plain(text) not in each.text for text in wanted):
            yield Strike(each.id, each.page)


def connector_unpaired(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find off-page connectors without their letter, without a partner on another page, or with several targets."""
    sends, takes, targets = defaultdict(set), defaultdict(set), defaultdict(set)
    places: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for edge in page.edges:
            if name := letter(edge.ke, expected):
                sends[name].add(number)
            if name := letter(edge.dari, expected):
                takes[name].add(number)
                targets[name].add(edge.ke)
        for node in page.nodes:
            if name := letter(node.id, expected):
                places.setdefault(name, number)
                if not any(re.search(rf"\b{name}\b", text.content) for text in node.texts):
                    yield Strike(name, number)
    for name in sorted({*sends, *takes, *places}):
        if not sends[name] or len(takes[name]) != 1 or sends[name] & takes[name] or len(targets[name]) != 1:
            yield Strike(name, places.get(name, 1))


def _drawn(pages: Sequence[Picture], expected: Expected) -> Iterator[Drawn]:
    """Give every arrow, the two halves at a pair of connectors joined to one, one for each row of a numbered list; the
    plain line to a repeated box is no new one, but an arrow is."""
    edges: list[tuple[int, Edge]] = []
    whole = texts_of(pages)
    rows = {id_: found for id_, text in whole.items() if (found := _rows(id_, text, expected))}
    for number, page in enumerate(pages, 1):
        again = {node.id: of_map(node) for node in page.nodes if node.jenis in AGAIN}
        lines = (edge for edge in page.edges if expected.arrows or edge.ke not in again)
        known = (replace(each, dari=again.get(each.dari, each.dari), ke=again.get(each.ke, each.ke)) for each in lines)
        edges += [(number, edge) for edge in known]
    rest = {letter(edge.dari, expected): edge for _, edge in edges if letter(edge.dari, expected)}
    for number, edge in edges:
        if letter(edge.dari, expected):
            continue
        half = rest.get(letter(edge.ke, expected))
        label = joined(edge.label) or (joined(half.label) if half else "")
        for ke in rows.get(edge.ke, (half.ke if half else edge.ke,)):
            yield Drawn(edge.dari, ke, label, number)


class _Ends(NamedTuple):
    """What stands between two boxes: the labels wanted, the labels drawn, and where."""

    strike: Strike
    wanted: Sequence[str]
    drawn: Sequence[str]

    @property
    def merged(self) -> bool:
        """Whether one line stands for several arrows."""
        return len(self.drawn) == 1 < len(self.wanted)


def _by_ends(pages: Sequence[Picture], expected: Expected) -> Iterator[_Ends]:
    wanted, drawn = defaultdict(list), defaultdict(list)
    places: dict[tuple[str, str], int] = {}
    for dari, ke, label in expected.edges:
        wanted[dari, ke].append(plain(label))
    for arrow in _drawn(pages, expected):
        drawn[arrow.dari, arrow.ke].append(arrow.label)
        places[arrow.dari, arrow.ke] = arrow.page
    for ends in dict.fromkeys((*wanted, *drawn)):
        yield _Ends(Strike(" -> ".join(ends), places.get(ends, 1)), wanted[ends], drawn[ends])


def edge_missing(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find arrows of the map that no page shows, whole or in two halves."""
    for each in _by_ends(pages, expected):
        if len(each.drawn) < len(each.wanted) and not each.merged:
            yield each.strike


def edge_twice(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find arrows that are drawn more often than the map has them."""
    for each in _by_ends(pages, expected):
        if each.wanted and len(each.drawn) > len(each.wanted):
            yield each.strike


def edge_unknown(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find arrows that the map does not have."""
    yield from (each.strike for each in _by_ends(pages, expected) if not each.wanted)


def label_lost(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find arrows with another label than the map gives them; a merged line has to show all of its labels, in order."""
    for each in _by_ends(pages, expected):
        if each.merged:
            if each.drawn[0] not in ("".join(dict.fromkeys(each.wanted)), "".join(each.wanted)):
                yield each.strike
        elif len(each.wanted) == len(each.drawn) and sorted(each.wanted) != sorted(each.drawn):
            yield each.strike
