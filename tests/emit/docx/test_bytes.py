"""The same maps give the same document, whatever the hash seed, the hour and the time zone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .made import MAPS, ROOT, appendix, drawn, parts, peta

SCRIPT = "import sys; from emit.docx.made import *; sys.stdout.buffer.write(small(**HOSTILE))"
RUNS = ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Jakarta", "LC_ALL": "C"})


def test_same_bytes_twice() -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))}
    command = [sys.executable, "-c", SCRIPT]
    one, other = (subprocess.run(command, env=env | run, capture_output=True, check=True).stdout for run in RUNS)
    assert len(one) > 10_000
    assert one == other


def test_words_weigh_little() -> None:
    """All but the pictures is below 100 KB."""
    media = sum(len(data) for name, data in parts(appendix(MAPS)).items() if "/media/" in name)
    assert media > 100_000
    assert len(appendix(MAPS)) - media < 100_000


def test_a_change_of_the_maps_changes_the_document() -> None:
    there = peta(MAPS)
    other = there._replace(proyek=there.proyek._replace(instansi="Lain"))
    assert drawn(other) != appendix(MAPS)


def test_the_folder_leaves_no_trace() -> None:
    assert not any(
        str(Path.home()).encode() in data or str(ROOT).encode() in data for data in parts(appendix(MAPS)).values()
    )
