"""A linked map -> what its overviews have to show: the process flow and the peta relasi."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from petaproses.geometry.expected import Expected, Matrix, on_paper
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta, Proses
from petaproses.peta.arus import Handover, arus_of, id_dari, id_ke
from petaproses.peta.hierarchy import Hierarchy

_UNNAMED = "(belum disebut)"


def expected_arus(peta: Peta, kertas: Kertas | None, links: Mapping[str, str]) -> Expected:
    """Return what the process flow shows: every process that hands or takes something, suppliers and customers, and
    between them the things handed over, in a box of their own with a line from each who gives and to each who takes.

    `links` maps the pictures that are made to their files.
    """
    arus = arus_of(peta)
    ends = {id_dari(pihak): pihak for each in arus for pihak in each.dari}
    ends |= {id_ke(pihak): pihak for each in arus for pihak in each.ke}
    inside = [pihak.proses for pihak in ends.values() if pihak.proses]
    things = {handover.id: handover.what or (_UNNAMED,) for handover in arus}
    owners = {proses.kode: tuple(map(peta.called, proses.pemilik)) for proses in inside}
    levels = {proses.kode: f"Level {proses.level}" for proses in inside}
    shown = Expected(
        nodes={id_: pihak.nama for id_, pihak in ends.items()} | dict.fromkeys(things, ""),
        more={kode: (kode, *names) for kode, names in owners.items()} | things,
        edges=tuple(edge for handover in arus for edge in _edges(handover)),
        group_of=levels if len({*levels.values()}) > 1 else {},
        linked=_linked(Hierarchy.of(peta), inside, links),
        upright=True,
    )
    return on_paper(shown, kertas, links)


def _edges(handover: Handover) -> Iterator[tuple[str, str, str]]:
    yield from ((id_dari(pihak), handover.id, "") for pihak in handover.dari)
    yield from ((handover.id, id_ke(pihak), "") for pihak in handover.ke)


def expected_relasi(peta: Peta, kertas: Kertas | None, links: Mapping[str, str]) -> Expected:
    """Return what the peta relasi shows: a row for each process that somebody owns (P) or takes part in (T), himself or
    by a step of a map below it, and a column for each of those people, inside the organisation or outside."""
    hierarchy = Hierarchy.of(peta)
    marks = {proses.kode: _marks(hierarchy, proses) for proses in peta.proses}
    rows = [proses for proses in peta.proses if marks[proses.kode]]
    people = {key for row in rows for key in marks[row.kode]}
    shown = Expected(
        nodes={row.kode: row.nama for row in rows},
        more={row.kode: (row.kode,) for row in rows},
        linked=_linked(hierarchy, rows, links),
        matrix=Matrix(
            marks=tuple((row.kode, peta.called(key), mark) for row in rows for key, mark in marks[row.kode].items()),
            columns=tuple((peta.called(key), "Eksternal" if _outside(peta, key) else "Internal") for key in people),
            headings={row.kode: f"Level {row.level}" for row in rows},
        ),
    )
    return on_paper(shown, kertas, links)


def _marks(hierarchy: Hierarchy, proses: Proses) -> dict[str, str]:
    takes_part = set(proses.pelaku)
    for lintas in hierarchy.peta.lintas_fungsi:
        if hierarchy.process_of(lintas) is proses:
            takes_part |= {key for langkah in lintas.langkah for key in (*langkah.pemilik, *langkah.pelaku)}
    return dict.fromkeys(proses.pemilik, "P") | dict.fromkeys(takes_part - set(proses.pemilik), "T")


def _outside(peta: Peta, key: str) -> bool:
    return key in peta.proyek.peran and peta.proyek.peran[key].luar


def _linked(hierarchy: Hierarchy, inside: Iterable[Proses], links: Mapping[str, str]) -> dict[str, str]:
    """Return the files that the boxes of processes open."""
    opened = {proses.kode: below.id for proses in inside if (below := hierarchy.opens(proses.kode))}
    return {kode: links[id_] for kode, id_ in opened.items() if id_ in links}
