"""Cascade rows as written -> plain rows: each `pakai` is replaced by its template's rows, variables filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from petaproses.language.near import Near
from petaproses.model import built as berkas
from petaproses.model.record import Record
from petaproses.peta.linking.notes import Notes
from petaproses.text.source import At

MAX_ROWS = 20_000
"""How many rows templates may add over a whole project; each use of a template counts as one too."""
MAX_CHARACTERS = 5_000_000
"""How many characters templates may fill in over a whole project."""

_VARIABLE = re.compile(r"<([^<>\s](?:[^<>]*[^<>\s])?)>")

Row = tuple[berkas.Baris, At]


class Budget:
    """What all cascades of a project together may grow to; where it ends is noted once."""

    def __init__(self, notes: Notes) -> None:
        """Begin with nothing spent."""
        self.notes, self.rows, self.characters = notes, 0, 0

    def take_row(self, at: At) -> bool:
        """Tell whether templates may add another row."""
        self.rows += 1
        if self.rows == MAX_ROWS + 1:
            self.notes.add("alias-berlebihan", at, batas=MAX_ROWS, satuan="baris")
        return self.rows <= MAX_ROWS

    def take_text(self, at: At, count: int) -> bool:
        """Tell whether a text of so many characters may still be filled in; after the first that may not, none may."""
        within = self.characters <= MAX_CHARACTERS
        self.characters += count
        if within and self.characters > MAX_CHARACTERS:
            self.notes.add("alias-berlebihan", at, batas=MAX_CHARACTERS, satuan="huruf")
        return self.characters <= MAX_CHARACTERS


class Expander:
    """Fills the templates of one cascade; notes what is missing, and stops at cycles and at the end of the budget."""

    def __init__(self, templat: Mapping[str, tuple[berkas.Baris, ...]], at: At, notes: Notes, budget: Budget) -> None:
        """Take a cascade's templates and the place where they are written."""
        self.templat, self.at, self.notes, self.budget = templat, at, notes, budget

    def expand(self, rows: tuple[berkas.Baris, ...], at: At) -> Iterator[Row]:
        """Go through some rows with all templates filled."""
        for index, row in enumerate(rows):
            yield from self._row(row, at / index, ())

    def _row(self, row: berkas.Baris, at: At, using: tuple[str, ...]) -> Iterator[Row]:
        if (using or row.pakai) and not self.budget.take_row(at):
            return
        if not row.pakai:
            yield row, at
            return
        nama = row.pakai
        if nama not in self.templat:
            self.notes.add("templat-hilang", at / "pakai", nama=nama, dikenal=tuple(self.templat))
            nama = Near(self.templat).word(nama)
        if not nama:
            self.notes.lose(at, "")
        elif nama in using:
            self.notes.add("templat-berputar", at / "pakai", nama=nama)
        else:
            template = self.templat[nama]
            variables = self._compare(row, nama, at)
            for index, item in enumerate(template):
                place = self.at / nama / index
                yield from self._row(_fill(item, partial(self._said, variables, place)), place, (*using, nama))

    def _said(self, variables: Mapping[str, str], at: At, text: str) -> str:
        """Return a text with its variables filled in; as it stands where nothing may grow any more."""
        named = _VARIABLE.findall(text) if variables else ()
        size = len(text) + sum(len(variables.get(name, "")) for name in named)
        if not named or not self.budget.take_text(at, size):
            return text
        return _VARIABLE.sub(lambda found: variables.get(found[1], found[0]), text)

    def _compare(self, row: berkas.Baris, nama: str, at: At) -> dict[str, str]:
        """Note the variables that a template asks for and does not get, and those it gets and does not ask for.

        Return what each is filled with; one that is merely misspelt is put right, and noted once.
        """
        wanted: dict[str, None] = {}
        for item in self.templat[nama]:
            for text in _texts(item):
                wanted.update(dict.fromkeys(_VARIABLE.findall(text)))
        missing = {name: None for name in wanted if name not in row.other}
        variables = {name: text for name, text in row.other.items() if name in wanted}
        for name in row.other:
            if name not in wanted:
                meant = Near(missing).word(name)
                self.notes.add("variabel-lebih", (at / name).at_key, nama=name, templat=nama, maksud=meant)
                if meant:
                    variables[meant] = row.other[name]
                    del missing[meant]
        for name in missing:
            self.notes.add("variabel-hilang", at / "pakai", nama=name, templat=nama)
        return variables


def _texts(value: Any) -> Iterator[str]:
    """Go through all texts of a row."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Record):
        for name in sorted(value.model_fields_set - set(value.model_extra or ())):
            yield from _texts(getattr(value, name))
        yield from _texts(value.model_extra or {})
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def _fill(value: Any, said: Callable[[str], str]) -> Any:
    """Return a row with every text put through `said`."""
    if isinstance(value, str):
        return said(value)
    if isinstance(value, Record):
        names = {*value.model_fields_set, *(value.model_extra or {})}
        return value.model_copy(update={name: _fill(getattr(value, name), said) for name in sorted(names)})
    if isinstance(value, dict):
        return {key: _fill(item, said) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_fill(item, said) for item in value)
    return value
