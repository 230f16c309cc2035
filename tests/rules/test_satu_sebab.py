"""One cause gives one finding: every defect planted into a rich and healthy map is told once, where it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tools.linked import compile_maps
from tools.plants import HEALTHY, panen, plants, tanam, tempat


def _cases() -> Iterator[pytest.param]:
    for name, text in plants():
        hint = re.search(r"^= (.+)\n?", text, re.MULTILINE)
        yield pytest.param(text, hint[1] if hint else "", id=name)


def test_the_map_is_healthy() -> None:
    assert tempat(compile_maps(HEALTHY)[1]) == []


@pytest.mark.parametrize("case, hint", list(_cases()))
def test_one_cause_one_finding(case: str, hint: str) -> None:
    """Exactly the marked findings come; a line `= ...` is what their hint says."""
    files, expected = panen(tanam(HEALTHY, case))
    assert expected
    _, report = compile_maps(files)
    assert tempat(report) == expected, [str(item.finding.message) for item in report]
    assert all(hint in item.finding.hint for item in report), [str(item.finding.hint) for item in report]
