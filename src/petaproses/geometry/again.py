"""Faults of boxes that stand again: below whose name others hang, and where their references lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from petaproses.geometry.content import AGAIN, Strike, of_map, plain, references, said
from petaproses.geometry.expected import Expected
from petaproses.geometry.picture import Node, Picture

_ELLIPSIS = "…"


def repeat_misnamed(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find repeated boxes of a cascade that do not begin with the name of the row they stand for."""
    for number, page in enumerate(pages, 1):
        for node in page.nodes if expected.numbers else ():
            if node.jenis == "ulang" and not _begins(node, plain(expected.nodes.get(of_map(node), ""))):
                yield Strike(of_map(node), number)


def _begins(node: Node, name: str) -> bool:
    begin, cut, _ = said(node).partition(_ELLIPSIS)
    return name.startswith(begin) if cut and _ELLIPSIS not in name else begin.startswith(name[: len(begin)])


def reference_wrong(pages: Sequence[Picture], expected: Expected) -> Iterator[Strike]:
    """Find boxes of a cascade that refer to a page on which they do not stand, or that stand again or go on elsewhere
    without a word about it."""
    if not expected.numbers:
        return
    places: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages, 1):
        for node in page.nodes:
            places[of_map(node)].append(number)
    seen: dict[str, int] = defaultdict(int)
    for number, page in enumerate(pages, 1):
        for node in page.nodes:
            id_ = of_map(node)
            seen[id_] += 1
            if not _right(node, number, seen[id_], places[id_]):
                yield Strike(id_, number)


def _right(node: Node, here: int, place: int, places: Sequence[int]) -> bool:
    """Tell whether a box that is the `place`-th of its places says where it comes from and where it goes on."""
    told = references(node)[1]
    came, goes = told.get("an dari"), told.get(" di")
    if (came is not None) != (node.jenis in AGAIN) or (goes is not None) != (place < len(places)):
        return False
    earlier, later = places[: place - 1], places[place:]
    if came and (int(came[2]) if came[2] else here) not in earlier:
        return False
    if goes is None:
        return True
    last = int(goes[3]) if goes[3] else later[0]
    return (int(goes[2]) if goes[2] else here) == later[0] and last in (later[0], later[-1])
