"""One stage over the corpus, in a process of its own: its processor seconds are written to a file."""

from __future__ import annotations

import gc
import importlib
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from yaml._yaml import CParser

import petaproses
from petaproses.report import FORMATS, Style
from petaproses.text.read import read


def libyaml(folder: Path) -> object:
    for path in sorted(folder.iterdir()):
        CParser(path.read_bytes()).raw_parse()
    return None


def read_only(folder: Path) -> object:
    return [read(path.read_bytes(), path.name) for path in sorted(folder.iterdir())]


def validate(folder: Path) -> object:
    loaded = petaproses.load(folder)
    for item in loaded.report:
        raise SystemExit(f"the corpus has findings, the first: {item.rule.code} {item.finding.message}")
    return loaded


def findings(many: int) -> Callable[[Path], object]:
    def report(folder: Path) -> object:
        loaded = petaproses.load(folder)
        shown = FORMATS["full"](loaded.report, Style())
        if len(loaded.report.items) != many:
            raise SystemExit(f"{len(loaded.report.items)} findings, not {many}")
        return loaded, shown

    return report


STAGES = {
    "libyaml": libyaml,
    "read": read_only,
    "validate": validate,
    "findings-0": findings(0),
    "findings-500": findings(500),
}


def main(arguments: Sequence[str]) -> None:
    stage, folder, timed = arguments
    for module in ("checks", "link", "shape"):  # loading is measured by tests/bench/start.py
        importlib.import_module(f"petaproses.{module}")
    gc.disable()  # as the command line does
    start = time.process_time()
    kept = STAGES[stage](Path(folder))
    seconds = time.process_time() - start
    del kept  # not before the clock has stopped: what was read stays in memory while it is used
    Path(timed).write_text(str(seconds), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
