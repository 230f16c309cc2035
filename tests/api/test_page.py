"""docs/dev/api.md: every public name stands there, with an example that runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import petaproses

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "dev" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(autouse=True)
def _maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "maps", tmp_path / "maps")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_the_example_runs(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(EXAMPLES[number], f"api.md, example {number}", "exec"), {})  # noqa: S102
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("name", petaproses.__all__)
def test_each_name_is_described_and_used(name: str) -> None:
    assert re.search(rf"`{name}\b", PAGE)
    assert any(f"petaproses.{name}" in example for example in EXAMPLES)
