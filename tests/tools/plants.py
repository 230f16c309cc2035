"""Defects planted into map files: `⟦PP304⟧` in what is planted marks where, and with which code, a finding must stand.

The marks are taken out before the files are read, so that what is expected never comes from the checker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from petaproses.findings.record import Report

_TESTS = Path(__file__).parents[1]
_MARK = re.compile(r"⟦(PP\d{3})⟧")
_EDIT = re.compile(r"(?:^<.*\n?)+(?:^>.*\n?)*|(?:^>.*\n?)+", re.MULTILINE)

Place = tuple[str, int, int, str]
"""A file, a line and a column from 1, and the code of a rule."""


def peta_sehat(folder: Path) -> dict[str, str]:
    """Return the map files of a folder by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}


def tanam(sehat: Mapping[str, str], case: str) -> dict[str, str]:
    """Plant the edits of a case: a file's name, then lines to take away (`<`) and those in their place (`>`).

    Lines to take away must stand in their file exactly once, or a case would not plant what it says.
    """
    files = dict(sehat)
    for part in re.split(r"^(?=\S+\.yaml$)", case, flags=re.MULTILINE)[1:]:
        name, _, edits = part.partition("\n")
        for edit in _EDIT.findall(edits):
            old, new = (_lines(edit, sign) for sign in "<>")
            text = f"\n{files.get(name, '')}"
            assert not old or text.count(f"\n{old}") == 1, f"{name} has not exactly once:\n{old}"
            files[name] = text.replace(f"\n{old}", f"\n{new}", 1)[1:]
    return files


def _lines(edit: str, sign: str) -> str:
    return "".join(f"{line[2:]}\n" for line in edit.splitlines() if line.startswith(sign))


def panen(files: Mapping[str, str]) -> tuple[dict[str, str], list[Place]]:
    """Return the files without their marks, and where a finding must stand."""
    clean = {name: _MARK.sub("", text) for name, text in files.items()}
    return clean, sorted(place for name, text in files.items() for place in _marked(name, text))


def _marked(name: str, text: str) -> Iterator[Place]:
    for number, line in enumerate(text.splitlines(), start=1):
        taken = 0
        for found in _MARK.finditer(line):
            yield name, number, found.start() - taken + 1, found[1]
            taken += len(found[0])


def tempat(report: Report) -> list[Place]:
    """Return where the findings of a report stand."""
    return sorted((item.finding.at.source.name, item.span.line, item.span.column, item.rule.code) for item in report)


_URUT = {"PC-01.09": "PC-01.03", "PC-01.10": "PC-01.04", "PC-01.11": "PC-01.05"}
"""The map leaves out some numbers, which is a finding of its own."""
_CASE = re.compile(r"^--- (.+)\n", re.MULTILINE)


def _healthy() -> dict[str, str]:
    files = peta_sehat(_TESTS / "data" / "contoh-lengkap")
    return {name: re.sub("|".join(_URUT), lambda found: _URUT[found[0]], text) for name, text in files.items()}


HEALTHY = _healthy()
"""A rich map of which nothing is said, by file."""


def plants() -> Iterator[tuple[str, str]]:
    """Yield the name of each defect, and the edits that plant it."""
    _, *cases = _CASE.split((_TESTS / "rules" / "satu-sebab.txt").read_text(encoding="utf-8"))
    yield from zip(cases[::2], cases[1::2], strict=True)
