"""A file's plain data -> the model of its kind; what does not fit becomes faults, and the rest is kept.

An unknown key or a misshapen value must not hide what else is wrong in a file: it is noted, left out, and the file is
tried again without it.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError

from petaproses import model
from petaproses.source import At, Fault, Path, Source

KINDS: tuple[tuple[type[BaseModel], frozenset[str]], ...] = (
    (model.LintasFungsi, frozenset({"jenis", "langkah"})),
    (model.Cascading, frozenset({"cascading", "pohon", "jenjang"})),
    (model.Lembar, frozenset({"lajur", "kelompok", "induk"})),
    (
        model.Proyek,
        frozenset({"instansi", "unit", "periode", "peran", "kode", "akar", "bahasa", "kertas", "kepala", "tabel"}),
    ),
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
_TRIES = 4


class Shaped(NamedTuple):
    """A file with its model; `whole` is False when something that others may refer to had to be left out."""

    source: Source
    record: BaseModel | None
    faults: tuple[Fault, ...] = ()
    whole: bool = True


def shape(source: Source) -> Shaped:
    """Fit one file's data to the model of its kind."""
    if source.data == "":  # nothing could be read, and reading has said why
        return Shaped(source, None, whole=any(fault.rule == "berkas-kosong" for fault in source.faults))
    kind = _kind(source.data)
    if kind is None:
        keys = tuple(source.data) if isinstance(source.data, dict) else ()
        return Shaped(source, None, (Fault("jenis-berkas", At(source), {"kunci": keys}),), whole=False)
    kept, whole = source, True
    faults: tuple[Fault, ...] = ()
    for tries in range(_TRIES):
        try:
            return Shaped(kept, kind.model_validate(kept.data), faults, whole)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        if tries == 0:  # later errors only follow from what was left out
            faults = tuple(_faults(source, kind, errors))
        whole = whole and all(item["type"] == "extra_forbidden" for item in errors)
        gone = {_real(kept.data, item["loc"][:-1] if item["type"] == "missing" else item["loc"]) for item in errors}
        if () in gone:
            break
        kept = _without(kept, gone)
    return Shaped(source, None, faults, whole=False)


def _kind(data: Any) -> type[BaseModel] | None:
    if not isinstance(data, dict):
        return None
    return next((kind for kind, keys in KINDS if not keys.isdisjoint(data)), None)


def _faults(source: Source, kind: type[BaseModel], errors: list[Any]) -> Iterator[Fault]:
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
            choices = tuple(choice for choice in re.findall(r"'([^']*)'", error["ctx"]["expected"]) if choice)
            yield Fault("pilihan-salah", at, {"nilai": str(error["input"]), "pilihan": choices})
        elif kind_of in {"string_too_short", "too_short"}:
            yield Fault("nilai-kosong", at, {"kunci": key})
        else:
            expected = _EXPECTED.get(kind_of.split("_")[0], "angka")
            yield Fault("bentuk-salah", at, {"harapan": expected, "dapat": _FORMS.get(type(error["input"]), "teks")})


def _keys(kind: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that the model at a path knows."""
    for step in path:
        if isinstance(step, str) and step in kind.model_fields:
            kind = next(_models(kind.model_fields[step].annotation), kind)
    return tuple(kind.model_fields)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _real(data: Any, path: tuple[Any, ...]) -> Path:
    """Return a path without the steps that the file does not have, such as a list around one item."""
    steps: list[str | int] = []
    for step in path:
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and step in range(len(data))):
            steps.append(step)
            data = data[step]
    return tuple(steps)


def _without(source: Source, gone: set[Path]) -> Source:
    """Return the file without the values at some paths; its marks shrink alike, so that places stay right."""
    data, marks = _prune(source.data, source.marks, gone, ())
    return Source(source.name, source.text, data, marks, source.faults)


def _prune(data: Any, marks: Any, gone: set[Path], path: Path) -> tuple[Any, Any]:
    if not isinstance(data, (dict, list)):
        return data, marks
    steps = data if isinstance(data, dict) else range(len(data))
    kept = [step for step in steps if (*path, step) not in gone]
    inner = [_prune(data[step], marks[step][4], gone, (*path, step)) for step in kept]
    values = [value for value, _ in inner]
    entries = [(*marks[step][:4], entry) for step, (_, entry) in zip(kept, inner, strict=True)]
    if isinstance(data, dict):
        return dict(zip(kept, values, strict=True)), dict(zip(kept, entries, strict=True))
    return values, entries
