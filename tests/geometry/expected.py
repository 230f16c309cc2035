"""A linked map -> what its picture has to show, whatever the layout makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from petaproses.peta import Alur, Lembar, LintasFungsi


@dataclass(frozen=True)
class Expected:
    """What a map's pages show together.

    `nodes` maps each id to the name in its box ("" for any), `edges` lists (dari, ke, label), `lanes` the owners in
    order, `lane_of` the places in `lanes` where a box may stand. `files` are the names that links may lead to (None:
    any), `linked` the boxes that must be links. `margin` is the free border of the sheet in pt on paper.
    """

    nodes: Mapping[str, str]
    edges: tuple[tuple[str, str, str], ...] = ()
    lanes: tuple[str, ...] = ()
    lane_of: Mapping[str, Sequence[int]] = field(default_factory=dict)
    files: frozenset[str] | None = None
    linked: frozenset[str] = frozenset()
    margin: float = 0.0
    arrows: bool = True
    """Whether every edge ends in a head; a tree's do not."""
    smallest_text: float = 0.0
    """The least size of text on paper, in pt."""


def _edges(alur: Sequence[Alur]) -> tuple[tuple[str, str, str], ...]:
    return tuple((arrow.dari, arrow.ke, arrow.label) for arrow in alur)


def of_lembar(lembar: Lembar) -> Expected:
    """Return what a coded sheet's picture shows."""
    return Expected(
        nodes={proses.kode: proses.nama for proses in lembar.proses},
        edges=_edges(lembar.alur),
        lanes=tuple(", ".join(lajur.pemilik) for lajur in lembar.lajur),
        lane_of={proses.kode: (row,) for row, lajur in enumerate(lembar.lajur) for proses in lajur.proses},
    )


def of_lintas_fungsi(peta: LintasFungsi) -> Expected:
    """Return what a cross-functional map's picture shows: a lane for each owner, those of `lajur` first."""
    owners = dict.fromkeys((*peta.lajur, *(owner for langkah in peta.langkah for owner in langkah.pemilik)))
    place = {owner: number for number, owner in enumerate(owners)}
    return Expected(
        nodes={langkah.id: langkah.nama for langkah in peta.langkah},
        edges=_edges(peta.alur),
        lanes=tuple(owners),
        lane_of={langkah.id: tuple(place[owner] for owner in langkah.pemilik) for langkah in peta.langkah},
    )
