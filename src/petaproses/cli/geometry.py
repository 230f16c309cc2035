"""`render --check-geometry`: the finished pictures are read back and judged."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from petaproses.cli.codes import FINDINGS, OK
from petaproses.cli.console import style
from petaproses.language.visible import visible

if TYPE_CHECKING:
    from petaproses.api.drawing import Rendering


def check_geometry(drawing: Rendering, made: Mapping[str, bytes], output: Path) -> int:
    """Report on the pictures among the files just written; return the exit code: 1 when a picture has a fault."""
    from petaproses.report.pictures import gambar

    verdicts = list(drawing.verdicts(made))
    sys.stdout.write(gambar(verdicts, visible(output.as_posix()), style(sys.stdout)))
    return FINDINGS if any(verdict.faults for verdict in verdicts) else OK
