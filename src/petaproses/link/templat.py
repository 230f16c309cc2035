"""Cascade rows as written -> plain rows: each `pakai` is replaced by its template's rows, variables filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from petaproses import model
from petaproses.dekat import Dekat
from petaproses.link.notes import Notes
from petaproses.source import At

MAX_ROWS = 20_000
"""How many rows the templates of one cascade may expand to."""

_VARIABLE = re.compile(r"<([^<>\s](?:[^<>]*[^<>\s])?)>")

Row = tuple[model.Baris, At]


class Expander:
    """Fills the templates of one cascade; notes what is missing, and stops at cycles and at MAX_ROWS."""

    def __init__(self, templat: Mapping[str, tuple[model.Baris, ...]], at: At, notes: Notes) -> None:
        """Take a cascade's templates and the place where they are written."""
        self.templat, self.at, self.notes, self.rows = templat, at, notes, 0

    def expand(self, rows: tuple[model.Baris, ...], at: At) -> Iterator[Row]:
        """Go through some rows with all templates filled."""
        for index, row in enumerate(rows):
            yield from self._row(row, at / index, ())

    def _row(self, row: model.Baris, at: At, using: tuple[str, ...]) -> Iterator[Row]:
        if not row.pakai:
            self.rows += 1
            if self.rows == MAX_ROWS + 1:
                self.notes.add("alias-berlebihan", at, batas=MAX_ROWS)
            if self.rows <= MAX_ROWS:
                yield row, at
            return
        nama = row.pakai
        if nama not in self.templat:
            self.notes.add("templat-hilang", at / "pakai", nama=nama, dikenal=tuple(self.templat))
            nama = Dekat(self.templat).word(nama)
        if not nama:
            self.notes.lose(at, "")
        elif nama in using:
            self.notes.add("templat-berputar", at / "pakai", nama=nama)
        elif self.rows <= MAX_ROWS:
            template = self.templat[nama]
            variables = self._compare(row, nama, at)
            for index, item in enumerate(template):
                filled = _fill(item, variables) if variables else item
                yield from self._row(filled, self.at / nama / index, (*using, nama))

    def _compare(self, row: model.Baris, nama: str, at: At) -> dict[str, str]:
        """Note the variables that a template asks for and does not get, and those it gets and does not ask for.

        Return what each is filled with; one that is merely misspelt is put right, and noted once.
        """
        wanted: dict[str, None] = {}
        for item in self.templat[nama]:
            for text in _texts(item):
                wanted.update(dict.fromkeys(_VARIABLE.findall(text)))
        missing = {name: None for name in wanted if name not in row.lain}
        variables = {name: text for name, text in row.lain.items() if name in wanted}
        for name in row.lain:
            if name not in wanted:
                meant = Dekat(missing).word(name)
                self.notes.add("variabel-lebih", (at / name).at_key, nama=name, templat=nama, maksud=meant)
                if meant:
                    variables[meant] = row.lain[name]
                    del missing[meant]
        for name in missing:
            self.notes.add("variabel-hilang", at / "pakai", nama=name, templat=nama)
        return variables


def _texts(value: Any) -> Iterator[str]:
    """Go through all texts of a row."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, model.Bagian | model.Baris):
        for name in sorted(value.model_fields_set - set(value.model_extra or ())):
            yield from _texts(getattr(value, name))
        yield from _texts(value.model_extra or {})
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def _fill(value: Any, variables: Mapping[str, str]) -> Any:
    """Return a row with its variables replaced; those that are not given stay as written."""
    if isinstance(value, str):
        return _VARIABLE.sub(lambda found: variables.get(found[1], found[0]), value)
    if isinstance(value, model.Bagian | model.Baris):
        names = {*value.model_fields_set, *(value.model_extra or {})}
        return value.model_copy(update={name: _fill(getattr(value, name), variables) for name in sorted(names)})
    if isinstance(value, dict):
        return {key: _fill(item, variables) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_fill(item, variables) for item in value)
    return value
