"""`validate --fix` and `--diff`: mended files go to the disk or, as a difference, to the screen."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from petaproses.cli.codes import FINDINGS, OK, USAGE
from petaproses.cli.console import tell, tell_unwritten
from petaproses.language import Bilangan, Teks

if TYPE_CHECKING:
    from petaproses.fix import Mended
    from petaproses.text.source import Source


def show_diff(mended: Mended) -> int:
    """Print what --fix would change; return 1 when there is something, else 0."""
    from petaproses.fix.diff import diff

    sys.stdout.write(diff(mended.changed))
    if not mended.changed:
        tell(Teks("tidak ada yang dapat dibetulkan sendiri"))
    for before, _ in mended.changed:
        count = mended.fixed[before.name]
        told = Teks("{berkas}: {banyak} temuan akan dibetulkan", berkas=before.name, banyak=Bilangan(count))
        tell(told)
    return FINDINGS if mended.changed else OK


def write_fixes(mended: Mended, paths: Mapping[str, Path]) -> int:
    """Write the mended files and say how much was mended in each; return 2 when one could not be written, else 0."""
    code = OK
    for before, after in mended.changed:
        problem = _write(paths[before.name], before, after)
        if problem:
            tell_unwritten(before.name, problem)
            code = USAGE
        else:
            count = mended.fixed[before.name]
            tell(Teks("{berkas}: {banyak} temuan dibetulkan", berkas=before.name, banyak=Bilangan(count)))
    return code


def _write(path: Path, before: Source, after: Source) -> OSError | None:
    from petaproses.text.write import rewrite

    try:
        rewrite(path, before.packed(), after.packed())
    except OSError as error:
        return error
    return None
