"""`validate --fix` and `--diff`: mended files go to the disk or, as a difference, to the screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from petaproses.cli.codes import FINDINGS, OK, USAGE
from petaproses.cli.console import tell, tell_unwritten
from petaproses.language import Number, Said

if TYPE_CHECKING:
    from petaproses.api.loading import Mended


def show_diff(mended: Mended) -> int:
    """Print what --fix would change; return 1 when there is something, else 0."""
    sys.stdout.write(mended.diff())
    if not mended.changed:
        tell(Said("tidak ada yang dapat dibetulkan sendiri"))
    for before, _ in mended.changed:
        count = mended.fixed[before.name]
        told = Said("{berkas}: {banyak} temuan akan dibetulkan", berkas=before.name, banyak=Number(count))
        tell(told)
    return FINDINGS if mended.changed else OK


def write_fixes(mended: Mended) -> int:
    """Write the mended files and say how much was mended in each; return 2 when one could not be written, else 0."""
    code = OK
    for name, problem in mended.write():
        if problem:
            tell_unwritten(name, problem)
            code = USAGE
        else:
            tell(Said("{berkas}: {banyak} temuan dibetulkan", berkas=name, banyak=Number(mended.fixed[name])))
    return code
