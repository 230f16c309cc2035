"""Shaped files -> Peta: by code, parents, children, cascades, with references resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeVar

from petaproses.model import built as berkas
from petaproses.model.shape import Shaped
from petaproses.peta import Baris, Cascading, Hole, Indikator, Peta, Proses
from petaproses.peta.linking.cascading import link_cascading
from petaproses.peta.linking.lembar import link_lembar, link_lintas_fungsi, numbered, titled
from petaproses.peta.linking.notes import Notes
from petaproses.peta.linking.proyek import link_proyek
from petaproses.peta.linking.templat import Budget
from petaproses.text.source import Source, about

_Record = TypeVar("_Record")
_Linked = TypeVar("_Linked")


def link(files: Iterable[Shaped]) -> Peta:
    """Link all files of a project; what does not fit together comes back as faults or as unresolved references."""
    files = sorted(files, key=lambda file: file.source.name)
    notes = Notes()
    budget = Budget(notes)
    for file in files:
        notes.faults.extend((*file.source.faults, *file.faults))
    proyek = link_proyek([file for file in files if isinstance(file.record, berkas.Proyek)], notes)
    cascading = tuple(
        _each(
            files,
            berkas.Cascading,
            lambda record, source: link_cascading(record, source, _stem(source.name), proyek, notes, budget),
        )
    )
    sheets = list(_each(files, berkas.Lembar, lambda record, source: link_lembar(record, source, proyek, notes)))
    proses = tuple(proses for sheet in sheets for proses in sheet.proses)
    lembar = numbered(sheets, notes)
    lintas_fungsi = titled(
        tuple(
            _each(
                files,
                berkas.LintasFungsi,
                lambda record, source: link_lintas_fungsi(record, source, _stem(source.name), proyek, notes),
            )
        )
    )
    return Peta(
        sources=tuple(file.source for file in files),
        faults=tuple(notes.faults),
        holes=(*(Hole(file.source, text) for file in files for text in file.lost), *notes.holes),
        proyek=proyek,
        proses=proses,
        lembar=lembar,
        lintas_fungsi=lintas_fungsi,
        cascading=cascading,
        by_kode=_first(proses),
        lembar_by_induk={sheet.induk or "": sheet for sheet in reversed(lembar)},
        baris_by_id=_by_id(cascading),
    )


def _each(
    files: Iterable[Shaped], kind: type[_Record], link_one: Callable[[_Record, Source], _Linked]
) -> Iterator[_Linked]:
    """Link the files of one kind, one after the other."""
    for file in files:
        if isinstance(file.record, kind):
            with about(file.source.name):
                yield link_one(file.record, file.source)


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _first(proses: tuple[Proses, ...]) -> dict[str, Proses]:
    return {item.kode: item for item in reversed(proses)}


def _by_id(cascading: tuple[Cascading, ...]) -> dict[str, tuple[Cascading, Baris, Indikator | None]]:
    """Index cascade rows and indicators by id, and by code where no id has that text; the first one counts."""
    ids: dict[str, tuple[Cascading, Baris, Indikator | None]] = {}
    codes: dict[str, tuple[Cascading, Baris, Indikator | None]] = {}
    for tree in cascading:
        for row in tree.walk():
            if row.rujuk:
                continue
            for indikator in (None, *row.indikator):
                item = indikator or row
                ids.setdefault(item.id, (tree, row, indikator))
                codes.setdefault(item.kode, (tree, row, indikator))
    return {text: found for text, found in (codes | ids).items() if text}
