"""A linked map -> what its pictures have to show, whatever the layout makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from petaproses.model.proyek import Kertas
from petaproses.peta import Alur, Baris, Cascading, Gambar, Lembar, LintasFungsi, Peta
from petaproses.peta.hierarchy import Hierarchy

SMALLEST = 6.5
"""The least size of text on paper, in pt."""
_PT = 72 / 25.4


class Matrix(NamedTuple):
    """What a matrix shows: its `marks` as (row, column, mark), each of its `columns` with what stands over it, and the
    heading over each row."""

    marks: tuple[tuple[str, str, str], ...]
    columns: tuple[tuple[str, str], ...]
    headings: Mapping[str, str]


@dataclass(frozen=True)
class Expected:
    """What a map's pages show together.

    `nodes` maps each id to the name in its box ("" for any), `more` to the other texts that belong there, `edges`
    lists (dari, ke, label), `lanes` the owners in order, `lane_of` the places in `lanes` where a box may stand,
    `group_of` the name of the group it belongs to, `row_of` which one that is, `numbers` the numbers that rows have in
    a list: a box `1.2/daftar` stands for the rows below 1.2 that it numbers. `files` are the names that links may lead
    to (None: any), `linked` maps the boxes that must be links to the files they open, and `parent` is the file of the
    picture above. `margin` is the free border of the sheet in pt on paper.
    """

    nodes: Mapping[str, str]
    edges: tuple[tuple[str, str, str], ...] = ()
    lanes: tuple[str, ...] = ()
    lane_of: Mapping[str, Sequence[int]] = field(default_factory=dict)
    group_of: Mapping[str, str] = field(default_factory=dict)
    row_of: Mapping[str, int] = field(default_factory=dict)
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    files: frozenset[str] | None = None
    linked: Mapping[str, str] = field(default_factory=dict)
    parent: str = ""
    margin: float = 0.0
    arrows: bool = True
    """Whether every edge ends in a head; a tree's do not."""
    upright: bool = False
    """Whether every line runs level or upright."""
    matrix: Matrix | None = None
    """What its rows are marked with, if it is a matrix: its nodes are the rows."""
    smallest_text: float = 0.0
    """The least size of text on paper, in pt."""

    @cached_property
    def below(self) -> Mapping[str, tuple[str, ...]]:
        """The boxes that edges lead to from each box, in order."""
        found: dict[str, list[str]] = {}
        for dari, ke, _ in self.edges:
            found.setdefault(dari, []).append(ke)
        return {dari: tuple(ends) for dari, ends in found.items()}


def expected(peta: Peta, gambar: Gambar, kertas: Kertas | None, links: Mapping[str, str]) -> Expected:
    """Return what the pages of a picture show; `links` maps the pictures that are made, by id, to their files."""
    return on_paper(_of_gambar(peta, gambar, links), kertas, links)


def on_paper(shown: Expected, kertas: Kertas | None, links: Mapping[str, str]) -> Expected:
    """Return what is shown once it is on its paper, with the files of a run to link to."""
    shown = replace(shown, files=frozenset(links.values()))
    return replace(shown, margin=kertas.pinggir * _PT, smallest_text=SMALLEST) if kertas else shown


def _of_gambar(peta: Peta, gambar: Gambar, links: Mapping[str, str]) -> Expected:
    if isinstance(gambar, Lembar):
        shown = of_lembar(gambar)
    elif isinstance(gambar, Cascading):
        shown = of_cascading(gambar)
    else:
        shown = of_lintas_fungsi(gambar)
    hierarchy = Hierarchy.of(peta)
    opened = {id_: found.id for id_, found in _opened(hierarchy, gambar) if found}
    parent = hierarchy.parent(gambar)
    return replace(
        shown,
        linked={id_: links[target] for id_, target in opened.items() if target in links},
        parent=links.get(parent.id, "") if parent else "",
        upright=True,
    )


def of_lembar(lembar: Lembar) -> Expected:
    """Return what a coded sheet's picture shows: boxes with name and code, in lanes or in groups."""
    return Expected(
        nodes={proses.kode: proses.nama for proses in lembar.proses},
        more={proses.kode: (proses.kode,) for proses in lembar.proses},
        edges=_edges(lembar.alur),
        lanes=tuple(", ".join(lajur.pemilik) for lajur in lembar.lajur),
        lane_of={proses.kode: (row,) for row, lajur in enumerate(lembar.lajur) for proses in lajur.proses},
        group_of={proses.kode: kelompok.nama for kelompok in lembar.kelompok for proses in kelompok.proses},
        row_of={proses.kode: row for row, kelompok in enumerate(lembar.kelompok) for proses in kelompok.proses},
    )


def of_lintas_fungsi(peta: LintasFungsi) -> Expected:
    """Return what a cross-functional map's picture shows: the lanes of `lajur`, then one for each other owner who comes
    first at a step; a step with several owners may stand in any of their lanes."""
    first = (langkah.pemilik[0] if langkah.pemilik else "" for langkah in peta.langkah)
    place = {owner: number for number, owner in enumerate(dict.fromkeys((*peta.lajur, *first)))}
    return Expected(
        nodes={langkah.id: langkah.nama for langkah in peta.langkah},
        edges=_edges(peta.alur),
        lanes=tuple(place),
        lane_of={
            langkah.id: tuple(place[owner] for owner in langkah.pemilik or ("",) if owner in place)
            for langkah in peta.langkah
        },
    )


def of_cascading(cascading: Cascading) -> Expected:
    """Return what a cascade's tree shows: every row with its code, result, owners, marks and indicators, joined to the
    row above it by a plain line."""
    rows = tuple(cascading.walk())
    return Expected(
        nodes={row.key: row.teks for row in rows},
        more={row.key: _said_of(row) for row in rows},
        edges=tuple((row.key, below.key, "") for row in rows for below in row.anak),
        numbers={row.key: row.nomor for row in rows},
        arrows=False,
    )


def _edges(alur: Sequence[Alur]) -> tuple[tuple[str, str, str], ...]:
    return tuple((arrow.dari, arrow.ke, arrow.label) for arrow in alur)


def _said_of(row: Baris) -> tuple[str, ...]:
    texts = [row.kode, row.hasil, row.rujuk_kode, *row.pemilik, *row.tanda]
    texts += [text for lintas in row.lintas for text in (*lintas.dengan, lintas.sebagai)]
    for each in row.indikator:
        texts += [each.uraian, each.satuan, *list(each.awal.values())[:1], *list(each.target.values())[-1:]]
    return tuple(text for text in texts if text)


def _opened(hierarchy: Hierarchy, gambar: Gambar) -> Iterator[tuple[str, Gambar | None]]:
    """Give the boxes of a picture that may open another one, and which."""
    if isinstance(gambar, Lembar):
        yield from ((proses.kode, hierarchy.opens(proses.kode)) for proses in gambar.proses)
    elif isinstance(gambar, LintasFungsi):
        for langkah in gambar.langkah:
            meant = hierarchy.lintas.get(langkah.ke_peta) or hierarchy.peta.lembar_by_induk.get(langkah.ke_peta)
            yield langkah.id, meant if langkah.ke_peta else None
