"""A file's data with values taken out, put in or renamed; its marks change alike, so that places stay right."""

from __future__ import annotations

from typing import Any

from petaproses.text.source import Path, Source

Renames = dict[int, tuple[dict[Any, Any], dict[Any, Any], dict[Any, tuple[Any, Any]]]]
"""By the identity of a mapping: it, its marks, and its old keys with the new key and value of each."""


def text_at(data: Any, path: Path) -> str:
    """Return what stands at a path, with all texts in it."""
    for step in path:
        data = data[step]
    return repr(data) if data else ""


def real(data: Any, path: tuple[Any, ...]) -> Path:
    """Return a path without the steps that the file does not have, such as a list around one item."""
    steps: list[str | int] = []
    for step in path:
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and step in range(len(data))):
            steps.append(step)
            data = data[step]
    return tuple(steps)


def without(source: Source, gone: set[Path]) -> Source:
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


def change_entry(data: Any, marks: Any, change: tuple[Any, Any, Any], own: tuple[Any, ...], renames: Renames) -> None:
    """Change one entry of a container and of its marks: (old key, new key, new value); renamed keys are only noted.

    `own` is the mark of the container itself, where an entry stands that is put into an empty one.
    """
    old, new, value = change
    if isinstance(data, dict) and old in data and old != new:
        renames.setdefault(id(data), (data, marks, {}))[2][old] = (new, value)
    elif isinstance(data, list) or old in data:
        data[old] = value
        marks[old] = (*marks[old][:4], None)
    else:
        first = next(iter(marks.values()), own)
        data[new], marks[new] = value, (*first[:4], None)


def rename_keys(renames: Renames) -> None:
    """Rename keys where they stand, all of a mapping at once: each by itself would go through the others every time."""
    for data, marks, keys in renames.values():
        entries = [(key, value, marks[key]) for key, value in data.items()]
        data.clear()
        marks.clear()
        for old, value, mark in entries:
            key, value = keys.get(old, (old, value))
            data[key], marks[key] = value, mark
