"""Laying out the regency's own sheets and the reference map, without reading or writing: processor time in ms."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.process import ROOT
from tests.bench.result import Result

import petaproses
from petaproses.layout import layout
from petaproses.peta import Gambar, Peta

ROUNDS = 9
ACUAN = "acuan-lppd"


def measure() -> Iterator[Result]:
    peta = _peta(ROOT / "maps")
    sheets = {lembar.id: _ms(peta, lembar) for lembar in peta.lembar}
    slowest = max(sheets, key=lambda id_: sheets[id_])
    yield Result(f"laying out a sheet of maps/, the slowest ({slowest})", sheets[slowest], unit="ms", aim=3)
    kasus = _peta(ROOT / "tests" / "kasus")
    (acuan,) = (gambar for gambar in kasus.gambar if gambar.id == ACUAN)
    yield Result("laying out the reference map", _ms(kasus, acuan), unit="ms", aim=30)


def _peta(folder: Path) -> Peta:
    return petaproses.load(folder).peta


def _ms(peta: Peta, gambar: Gambar) -> float:
    """Return the median time of laying out a picture as large as it needs; the first time warms up."""
    times = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        layout(peta, gambar)
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times[1:])
