"""The rules of the suite itself: under CI nothing is left out, and golden files are never taken for granted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

SKIPS = {
    "mark": "import pytest\n@pytest.mark.skip(reason='Graphviz is not installed')\ndef test_it(): pass",
    "call": "import pytest\ndef test_it(): pytest.skip('no Graphviz')",
    "module": "import pytest\npytest.importorskip('no_such_library')\ndef test_it(): pass",
}
GOLDEN = "from pathlib import Path\ndef test_it(golden): golden(Path(__file__).parent / '%s.txt', b'a')"


def run(folder: Path, tests: Mapping[str, str], *options: str, ci: bool = False) -> tuple[dict[str, str], str]:
    """Run some tests under a copy of this suite's conftest.py; return how each ended, by name, and what was printed."""
    shutil.copy(Path(__file__).with_name("conftest.py"), folder)
    for name, test in tests.items():
        (folder / f"test_{name}.py").write_text(test, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name != "CI"} | ({"CI": "true"} if ci else {})
    without = (part for name in ("cacheprovider", "hypothesispytest", "xdist", "cov") for part in ("-p", f"no:{name}"))
    command = [sys.executable, "-m", "pytest", "-rA", *without, *options, folder]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    ends = re.findall(r"^(PASSED|FAILED|ERROR|SKIPPED)(?: \[1\])? test_(\w+)\.py\b", done.stdout, re.MULTILINE)
    assert {name for _, name in ends} == {*tests}, done.stdout
    assert (done.returncode != 0) == bool({"FAILED", "ERROR"} & {end for end, _ in ends})
    assert done.stdout.count("skipped under CI") >= (len(tests) if ci else 0)
    return {name: end for end, name in ends}, done.stdout


def test_a_skip_fails_under_ci_only(tmp_path: Path) -> None:
    """Wherever it is asked for: above a test, in it, or above all tests of a file."""
    ends, printed = run(tmp_path, SKIPS)
    assert ends == dict.fromkeys(SKIPS, "SKIPPED")
    assert "2 uji dilewati: Graphviz tidak ada (apt install graphviz)" in printed.splitlines()
    assert "1 uji dilewati: could not import 'no_such_library'" in printed
    failed = {"mark": "ERROR", "call": "FAILED", "module": "ERROR"}
    assert run(tmp_path, SKIPS, "--continue-on-collection-errors", ci=True)[0] == failed


def test_golden_compares_and_is_written_only_on_request(tmp_path: Path) -> None:
    tests = {name: GOLDEN % name for name in ("missing", "other", "same")}
    for name, data in (("other", b"b"), ("same", b"a")):
        (tmp_path / f"{name}.txt").write_bytes(data)
    found = {"missing": "FAILED", "other": "FAILED", "same": "PASSED"}
    assert run(tmp_path, tests)[0] == found
    assert run(tmp_path, tests, "--update")[0] == found, "written, and never taken for a check"
    assert {(tmp_path / f"{name}.txt").read_bytes() for name in tests} == {b"a"}
    assert run(tmp_path, tests)[0] == dict.fromkeys(tests, "PASSED")
