"""The installed Graphviz: where it is looked for, and what becomes of its failures."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from petaproses.engine import VARIABLE, EngineError, find, run


def test_no_graphviz_is_found_and_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    assert find() is None
    with pytest.raises(EngineError):
        run(b"digraph {}", "svg")


def test_the_variable_names_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, sys.executable)
    assert find() == Path(sys.executable)
    with pytest.raises(EngineError, match=r"(?i)option"):
        run(b"digraph {}", "svg")


def test_graphviz_draws_or_says_why_not() -> None:
    if not shutil.which("dot"):
        pytest.skip("Graphviz is not installed")
    assert b"<svg" in run(b"digraph { a }", "svg")
    with pytest.raises(EngineError, match="syntax error"):
        run(b"digraph {", "svg")
