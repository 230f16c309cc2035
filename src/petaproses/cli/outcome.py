"""What commands that read maps share: which maps, what is said of the findings in them, and the exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

import petaproses
from petaproses.cli.codes import FINDINGS, OK
from petaproses.cli.console import style, tell
from petaproses.cli.language import current
from petaproses.cli.mishap import traced
from petaproses.cli.streams import complain
from petaproses.language import Number, Said
from petaproses.report import FORMATS

MAPS = Path("maps")

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Folder atau berkas peta; tanpa ini: maps/.", show_default=False, metavar="BERKAS"),
]


def exit_code(report: petaproses.Report) -> int:
    """Return 3 when a rule failed for a fault of ours, 1 when something was found that must be mended, else 0."""
    if report.crashes:
        return traced(report.crashes)
    return FINDINGS if report.worst is not None and report.worst >= report.least else OK


def stopped(loaded: petaproses.Loaded) -> bool:
    """Tell whether errors keep anything from being made, having shown what was found."""
    if loaded.errors:
        complain(FORMATS["full"](loaded.asked.into(current()), style(sys.stderr)).rstrip("\n"))
        tell(Said("Tidak ada yang ditulis: betulkan dulu {banyak} galat.", banyak=Number(loaded.errors)))
    return bool(loaded.errors)


def tell_crashes(report: petaproses.Report) -> int:
    """Say which rules failed for a fault of ours, which stops nothing; return the exit code for that, 0 if none did."""
    if not report.crashes:
        return OK
    ours = petaproses.Report(items=[item for item in report.items if item.ours]).into(current())
    complain(FORMATS["concise"](ours, style(sys.stderr)).rstrip("\n"))
    return traced(report.crashes)


def tell_warnings(report: petaproses.Report) -> None:
    """Say that there are warnings, where they stop nothing."""
    if warnings := report.count(petaproses.Severity.WARNING):
        tell(Said("{banyak} peringatan; lihat dengan petaproses validate.", banyak=Number(warnings)))
