"""Reading and checking 10,000 processes against libyaml alone, which parses the same bytes and keeps nothing."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.corpus import write_corpus
from tests.bench.process import cost
from tests.bench.result import Result

STAGES = ("libyaml", "read", "validate")
ROUNDS = 5


def measure() -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        size = write_corpus(corpus)
        seconds: dict[str, list[float]] = {stage: [] for stage in STAGES}
        peaks: dict[str, list[float]] = {stage: [] for stage in STAGES}
        for _ in range(ROUNDS):
            for stage in STAGES:
                timed = Path(folder, "seconds")
                command = [sys.executable, "-m", "tests.bench.stage", stage, str(corpus), str(timed)]
                peaks[stage].append(cost(command).peak)
                seconds[stage].append(float(timed.read_text(encoding="utf-8")))
    times = {stage: statistics.median(values) for stage, values in seconds.items()}
    yield Result("corpus of 10,000 processes in 200 files", size / 1e6, unit="MB")
    yield Result("reading it, text and places : libyaml alone", times["read"] / times["libyaml"], aim=6.5)
    yield Result("validating it, all stages : libyaml alone", times["validate"] / times["libyaml"], aim=12)
    for stage in STAGES:
        yield Result(f"peak memory of {stage}", statistics.median(peaks[stage]), unit="MB")
