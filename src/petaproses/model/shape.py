"""A file's plain data -> the model of its kind; what does not fit becomes faults, and the rest is kept.

A mistyped key or value must not hide what else is wrong in a file, nor make other findings: it is noted, put right as
it was probably meant, else left out, and the file is tried again.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from petaproses.language.near import Near
from petaproses.model import built as berkas
from petaproses.model.changes import Renames, change_entry, real, rename_keys, text_at, without
from petaproses.model.core import ValidationError
from petaproses.model.fit import fit
from petaproses.model.lane_keys import with_owners
from petaproses.text.source import At, Fault, Path, Source
from petaproses.text.traps import without_tabs

Kind = type[Any]
"""The class of the records of a kind of part, which is one of the models for those who check types."""

KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    (berkas.LintasFungsi, frozenset({"jenis", "langkah"})),
    (berkas.Cascading, frozenset({"cascading", "pohon", "jenjang"})),
    (berkas.Lembar, frozenset({"lajur", "kelompok", "induk"})),
    (berkas.Proyek, frozenset(berkas.Proyek.model_fields)),
)
"""The kinds of map files and the keys that tell them apart; the first kind with one of its keys present is taken."""

_FORMS: dict[type, str] = {str: "teks", list: "daftar", dict: "pasangan"}
_EXPECTED = {
    "string": "teks",
    "tuple": "daftar",
    "dict": "pasangan",
    "model": "pasangan",
    "int": "angka",
    "float": "angka",
}
_LIMITS = {"too_long": "max_length", "less_than_equal": "le", "greater_than_equal": "ge"}
"""Errors of what has the right form but is too much or too little, and how the limit is called in each."""
_TRIES = 8
_GUESSES = 400
"""Faults of one file of which it is asked what was meant, so that a file full of them stays quick."""
_REFERRED = frozenset({"kode", "id", "induk"})
"""Keys whose text other places name: nothing can stand for them when they are missing."""
_FIGURES = frozenset({"awal", "target", "pagu"})
_HARMLESS = frozenset({"pagar-memotong", "koma-memotong", "tag-yaml", "aksara-kendali", "berkas-kosong"})
"""What reading may note without anything being lost from the data."""


class Shaped(NamedTuple):
    """A file with its model; `lost` holds what had to be left out, "" where nobody can tell what it was."""

    source: Source
    record: Any
    faults: tuple[Fault, ...] = ()
    lost: tuple[str, ...] = ()


def shape(source: Source) -> Shaped:
    """Fit one file's data to the model of its kind."""
    lost = tuple(fault.facts.get("hilang", source.text) for fault in source.faults if fault.rule not in _HARMLESS)
    if source.data == "":  # nothing could be read, and reading has said why
        read = any(fault.rule == "berkas-kosong" for fault in source.faults)
        return Shaped(source, None, lost=() if read else (*lost, source.text)[:1])
    kind = _kind(source.data)
    if kind is None:
        keys = tuple(source.data) if isinstance(source.data, dict) else ()
        return Shaped(source, None, (Fault("jenis-berkas", At(source), {"kunci": keys}),), ("",))
    source, tabs = without_tabs(source)
    source, owners = with_owners(source) if kind is berkas.Lembar else (source, ())
    blank = set(_unwritten(source.data))
    shaped = _Shaping(without(source, blank) if blank else source, kind).run(lost)
    return shaped._replace(faults=(*tabs, *owners, *shaped.faults))


def _unwritten(data: Any, path: Path = ()) -> Iterator[Path]:
    """Find the items of lists in which nothing stands, such as the `-` of an item still to come: they say nothing, and
    an unfinished map is no wrong one. In a list of figures each place means a year."""
    if isinstance(data, list):
        yield from ((*path, index) for index, item in enumerate(data) if item == "")
    for step, item in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(item, (dict, list)) and step not in _FIGURES:
            yield from _unwritten(item, (*path, step))


class _Shaping:
    """The tries at one file: what was noted, and what had to be left out."""

    def __init__(self, source: Source, kind: Kind) -> None:
        self.source, self.kept, self.kind = source, source, kind
        self.faults: list[Fault] = []
        self.gone: set[Path] = set()
        self.told: set[Path] = set()
        self.lost: list[str] = []
        self.guesses = _GUESSES

    def run(self, lost: tuple[str, ...]) -> Shaped:
        """Try until it fits."""
        for _ in range(_TRIES):
            try:
                record = fit(self.kind, self.kept.data)
            except ValidationError as error:
                errors = error.errors(include_url=False)
            else:
                return Shaped(self.kept, record, tuple(self.faults), (*lost, *self.lost))
            guessed, self.guesses = errors[: self.guesses], max(self.guesses - len(errors), 0)
            meant = [(item, change) for item in guessed if (change := _meant(self.kind, self.kept.data, item))]
            known = self.gone | {
                (*self._place(item)[:-1], change[0]) for item, change in meant if item["type"] == "extra_forbidden"
            }
            news = [item for item in errors if self._place(item) not in known | self.told]  # others follow from these
            self.told.update(map(self._place, news))
            self.faults.extend(_faults(self.kept, self.kind, news))
            if meant:
                self.kept = without(self.kept, set())  # a copy of our own, so that many texts are put in at once
            renames: Renames = {}
            for item, (key, value) in meant:
                if item["type"] != "missing" or self._place(item) not in known:
                    self._put(item, (key, value), renames)
            rename_keys(renames)
            if not meant and not self._leave_out(errors):
                break
        return Shaped(self.source, None, tuple(self.faults), (*lost, self.source.text))

    def _place(self, item: Any) -> Path:
        """Return where a value stands, or should stand."""
        *above, last = item["loc"] or ("",)
        return (*real(self.kept.data, tuple(above)), last)

    def _put(self, item: Any, meant: tuple[Any, Any], renames: Renames) -> None:
        """Put a text or a renamed key in the place of what does not fit."""
        path = real(self.kept.data, item["loc"][:-1])
        data, marks, own = self.kept.data, self.kept.marks, tuple[Any, ...]()
        for step in path:
            own = marks[step]
            data, marks = data[step], own[4]
        change_entry(data, marks, (item["loc"][-1], *meant), own, renames)

    def _leave_out(self, errors: list[Any]) -> bool:
        """Take out what does not fit, and remember it; False when that would be the whole file."""
        paths = dict.fromkeys(  # not a set: what is lost is told in the same order on every machine
            real(self.kept.data, item["loc"][:-1] if item["type"] == "missing" else item["loc"]) for item in errors
        )
        if () in paths:
            return False
        for path in paths:
            self.lost.append(text_at(self.kept.data, path))
        self.lost.extend("" for item in errors if item["type"] == "missing" and self._place(item) not in self.gone)
        self.gone.update(paths)
        self.kept = without(self.kept, set(paths))
        return True


def _meant(kind: Kind, data: Any, item: Any) -> tuple[str, Any] | None:
    """Return the key and the value that were probably meant in the place of an error; None when nobody can tell."""
    *above, last = item["loc"] or ("",)
    holder = data
    for step in real(data, tuple(above)):
        holder = holder[step]
    if not isinstance(holder, (dict, list)):
        return None
    if item["type"] == "extra_forbidden":
        key = Near(name for name in _keys(kind, tuple(above)) if name not in holder).word(str(last))
        return (key, holder[last]) if key and isinstance(holder, dict) else None
    if item["type"] == "literal_error" and last in (holder if isinstance(holder, dict) else range(len(holder))):
        choices = _choices(item)
        word = choices[0] if len(choices) == 1 else Near(choices).word(str(item["input"]))
        return (str(last), word) if word else None
    text = item["type"] in {"missing", "string_type", "string_too_short"}
    if text and isinstance(holder, dict) and last not in _REFERRED and _keeps_text(kind, tuple(above), last):
        return str(last), f"?{'/'.join(map(str, item['loc']))}"  # a text of its own, like no other
    return None


def _choices(item: Any) -> tuple[str, ...]:
    return tuple(choice for choice in re.findall(r"'([^']*)'", item["ctx"]["expected"]) if choice)


def _keeps_text(kind: Kind, path: tuple[str | int, ...], key: Any) -> bool:
    """Tell whether the model at a path has a required text under a key."""
    field = _model(kind, path).model_fields.get(key)
    return bool(field) and field["schema"]["type"] == "str"


def _kind(data: Any) -> Kind | None:
    """Return the kind of a file by its keys, or by what its keys were probably meant to be."""
    if not isinstance(data, dict):
        return None
    if "kelompok" in data:
        return berkas.Lembar  # whatever else it says of itself, such as a `jenis`
    kind = next((kind for kind, keys in KINDS if not keys.isdisjoint(data)), None)
    if kind is None:
        near = Near(key for _, keys in KINDS for key in sorted(keys))
        meant = {near.word(key) for key in data}
        kind = next((kind for kind, keys in KINDS if not keys.isdisjoint(meant)), None)
    return kind


def _faults(source: Source, kind: Kind, errors: list[Any]) -> Iterator[Fault]:
    """Put pydantic's errors as faults of the file's own places; one for each place."""
    for error in errors:
        at = At(source, tuple(error["loc"]))
        key = str(error["loc"][-1]) if error["loc"] else ""
        kind_of = error["type"]
        if kind_of == "extra_forbidden":
            yield Fault("kunci-tak-dikenal", at.at_key, {"kunci": key, "dikenal": _keys(kind, error["loc"][:-1])})
        elif kind_of == "missing":
            yield Fault("kunci-hilang", At(source, tuple(error["loc"][:-1])), {"kunci": key})
        elif kind_of == "literal_error":
            yield Fault("pilihan-salah", at, {"nilai": str(error["input"]), "pilihan": _choices(error)})
        elif kind_of in {"string_too_short", "too_short"}:
            yield Fault("nilai-kosong", at, {"kunci": key})
        elif kind_of in _LIMITS:
            limit = error["ctx"][_LIMITS[kind_of]]
            many = len(error["input"]) if kind_of == "too_long" else ""
            yield Fault("bentuk-salah", at, {"batas": kind_of, "paling": f"{limit:g}", "banyak": many})
        else:
            expected = _EXPECTED.get(kind_of.split("_")[0], "angka")
            yield Fault("bentuk-salah", at, {"harapan": expected, "dapat": _FORMS.get(type(error["input"]), "teks")})


def _keys(kind: Kind, path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that the model at a path knows."""
    return tuple(_model(kind, path).model_fields)


def _model(kind: Kind, path: tuple[str | int, ...]) -> Kind:
    for step in path:
        if isinstance(step, str) and step in kind.model_fields:
            kind = next(_models(kind.model_fields[step]), kind)
    return kind


def _models(schema: Any) -> Iterator[Kind]:
    """Find the kinds of parts that a core schema lets through, the outermost ones."""
    if isinstance(schema, dict) and schema.get("type") == "model":
        yield schema["cls"]
    elif isinstance(schema, (dict, list)):
        for inner in schema.values() if isinstance(schema, dict) else schema:
            yield from _models(inner)
