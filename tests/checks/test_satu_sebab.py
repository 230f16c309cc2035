"""One cause gives one finding: every defect planted into a rich and healthy map is told once, where it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from contoh import compile_maps
from tanam import panen, peta_sehat, tanam, tempat

_HERE = Path(__file__).parent
_URUT = {"PC-01.09": "PC-01.03", "PC-01.10": "PC-01.04", "PC-01.11": "PC-01.05"}
"""The map leaves out some numbers, which is a finding of its own."""
_CASE = re.compile(r"^--- (.+)\n", re.MULTILINE)


def _healthy() -> dict[str, str]:
    files = peta_sehat(_HERE.parent / "data" / "contoh-lengkap")
    return {name: re.sub("|".join(_URUT), lambda found: _URUT[found[0]], text) for name, text in files.items()}


_SEHAT = _healthy()


def _cases() -> Iterator[pytest.param]:
    _, *cases = _CASE.split((_HERE / "satu-sebab.txt").read_text(encoding="utf-8"))
    for name, text in zip(cases[::2], cases[1::2], strict=True):
        hint = re.search(r"^= (.+)\n?", text, re.MULTILINE)
        yield pytest.param(text, hint[1] if hint else "", id=name)


def test_the_map_is_healthy() -> None:
    assert tempat(compile_maps(_SEHAT)[1]) == []


@pytest.mark.parametrize("case, hint", list(_cases()))
def test_one_cause_one_finding(case: str, hint: str) -> None:
    """Exactly the marked findings come; a line `= ...` is what their hint says."""
    files, expected = panen(tanam(_SEHAT, case))
    assert expected
    _, report = compile_maps(files)
    assert tempat(report) == expected, [str(item.finding.message) for item in report]
    assert all(hint in item.finding.hint for item in report), [str(item.finding.hint) for item in report]
