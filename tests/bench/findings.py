"""Checking and reporting 10,000 processes with 500 defects, against the same map without any."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.corpus import write_corpus
from tests.bench.process import cost
from tests.bench.result import Result

MANY = 500
ROUNDS = 5

Spoil = Callable[[str, str], str]

_KINDS: tuple[Spoil, ...] = (
    lambda text, kode: text.replace(f"kode: {kode}\n", f"kode: 9{kode}\n", 1),
    lambda text, kode: text.replace(f"- {kode} ->", f"- {kode}x ->", 1),
    lambda text, kode: text.replace("pelaku: [Staf,", f"pelaku: [Setaf {kode},", 1),
    lambda text, kode: text.replace("  pelanggan:", "  pelangan:", 1),
    lambda text, kode: text.replace(f"kode: {kode}\n", f"kode: {kode}\n        ide: x{kode}\n", 1),
)
"""Defects: a wrong code, a wrong arrow end, an owner nobody knows, and two wrong keys."""


def spoil(folder: Path) -> None:
    """Plant MANY defects into a corpus, spread over its sheets, each of its own kind and place."""
    sheets = sorted(path for path in folder.iterdir() if path.name.startswith("lembar-"))
    texts = {path: path.read_text(encoding="utf-8") for path in sheets}
    planted = 0
    while planted < MANY:
        path = sheets[planted % len(sheets)]
        induk = path.stem.removeprefix("lembar-")
        kind = (planted // len(sheets) + planted) % len(_KINDS)
        number = 26 + 5 * (planted // len(sheets))  # each chain of arrows begins at such a number
        spoilt = _KINDS[kind](texts[path], f"{induk}.{number}")
        assert spoilt != texts[path], (path.name, kind)
        texts[path] = spoilt
        planted += 1
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")


def measure() -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        clean, bad = Path(folder, "clean"), Path(folder, "bad")
        write_corpus(clean)
        write_corpus(bad)
        spoil(bad)
        seconds: dict[Path, list[float]] = {clean: [], bad: []}
        for _ in range(ROUNDS):
            for corpus in (clean, bad):
                timed, count = Path(folder, "seconds"), MANY if corpus is bad else 0
                stage = f"findings-{count}"
                cost([sys.executable, "-m", "tests.bench.stage", stage, str(corpus), str(timed)])
                seconds[corpus].append(float(timed.read_text(encoding="utf-8")))
    times = {corpus: statistics.median(values) for corpus, values in seconds.items()}
    yield Result("validating 10,000 processes with 500 defects : without", times[bad] / times[clean], aim=1.5)
