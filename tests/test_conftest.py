"""The rules of the suite itself: under CI nothing is left out, and golden files are never taken for granted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPS = {
    "mark": "import pytest\n@pytest.mark.skip(reason='no dot')\ndef test_it(): pass",
    "call": "import pytest\ndef test_it(): pytest.skip('no dot')",
    "module": "import pytest\npytest.importorskip('no_such_library')\ndef test_it(): pass",
}
GOLDEN = "from pathlib import Path\ndef test_it(golden): golden(Path(__file__).parent / 'made.txt', b'%s')"


def run(folder: Path, test: str, *options: str, ci: bool = False) -> tuple[int, str]:
    """Run one test under a copy of this suite's conftest.py."""
    shutil.copy(Path(__file__).with_name("conftest.py"), folder)
    (folder / "test_it.py").write_text(test, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name != "CI"} | ({"CI": "true"} if ci else {})
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", *options, folder]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout


@pytest.mark.parametrize("test", SKIPS.values(), ids=SKIPS)
def test_a_skip_fails_under_ci_only(tmp_path: Path, test: str) -> None:
    code, output = run(tmp_path, test, ci=True)
    assert code != 0
    assert "skipped under CI" in output
    code, output = run(tmp_path, test)
    assert code in {0, 5}  # 5: no test was collected
    assert "1 skipped" in output


def test_golden_compares_and_is_written_only_on_request(tmp_path: Path) -> None:
    assert run(tmp_path, GOLDEN % "a")[0] == 1  # missing
    assert run(tmp_path, GOLDEN % "a", "--update")[0] == 1  # written, and never taken for a check
    assert run(tmp_path, GOLDEN % "a")[0] == 0
    assert run(tmp_path, GOLDEN % "b")[0] == 1
    assert (tmp_path / "made.txt").read_bytes() == b"a"
