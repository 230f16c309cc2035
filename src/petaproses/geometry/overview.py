"""A linked map -> what its overviews have to show: the process flow."""

from __future__ import annotations

from collections.abc import Mapping

from petaproses.arus import Serah, arus_of
from petaproses.geometry.expected import Expected
from petaproses.hierarchy import Hierarchy
from petaproses.peta import Peta


def expected_arus(peta: Peta, links: Mapping[str, str]) -> Expected:
    """Return what the process flow shows: every process that hands or takes something, suppliers and customers, and on
    the way from one to another the things handed over, in a box of their own.

    Graphviz finds the ways, so that lines may run aslant; `links` maps the pictures that are made to their files.
    """
    arus = arus_of(peta)
    ends = {id_: pihak for each in arus for id_, pihak in zip(each.ids[::2], (each.dari, each.ke), strict=True)}
    inside = [pihak.proses for pihak in ends.values() if pihak.proses]
    things = {serah.ids[1]: serah.apa for serah in arus if serah.apa}
    owners = {proses.kode: tuple(map(peta.sebutan, proses.pemilik)) for proses in inside}
    levels = {proses.kode: f"Level {proses.level}" for proses in inside}
    hierarchy = Hierarchy.of(peta)
    opened = {proses.kode: below.id for proses in inside if (below := hierarchy.opens(proses.kode))}
    return Expected(
        nodes={id_: pihak.nama for id_, pihak in ends.items()} | dict.fromkeys(things, ""),
        more={kode: (kode, *names) for kode, names in owners.items()} | things,
        edges=tuple(edge for serah in arus for edge in _edges(serah)),
        group_of=levels if len({*levels.values()}) > 1 else {},
        files=frozenset(links.values()),
        linked={kode: links[id_] for kode, id_ in opened.items() if id_ in links},
        bare=frozenset(things),
        free=True,
    )


def _edges(serah: Serah) -> tuple[tuple[str, str, str], ...]:
    dari, things, ke = serah.ids
    return ((dari, things, ""), (things, ke, "")) if serah.apa else ((dari, ke, ""),)
