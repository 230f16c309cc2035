"""Sixty defects in three files: sixty findings, each on the exact line and column, and no other."""

from __future__ import annotations

from pathlib import Path

from tools.linked import compile_maps
from tools.plants import Place, panen, peta_sehat, tempat

_FOLDER = Path(__file__).parents[1] / "data" / "enam-puluh"
_FILES, _MARKED = panen(peta_sehat(_FOLDER))
_BAD = {"cascading.yaml", "level-1.yaml", "lf-lppd.yaml"}


def _table() -> list[Place]:
    """Read the table of what is expected: a file, a line, a column and a code on each of its lines."""
    lines = (_FOLDER / "harapan.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        place, code = line.split(" ")
        name, row, column = place.split(":")
        found.append((name, int(row), int(column), code))
    return found


def test_the_table_is_where_the_marks_are() -> None:
    """What is expected was written beside each defect by hand, not taken from the checker."""
    assert _table() == _MARKED
    assert len(_table()) == 60
    assert {name for name, *_ in _table()} == _BAD
    assert len({code for *_, code in _table()}) >= 50


def test_sixty_defects_sixty_findings() -> None:
    found = tempat(compile_maps(_FILES)[1])
    assert sorted(set(found) - set(_table())) == []
    assert sorted(set(_table()) - set(found)) == []
    assert len(found) == 60
