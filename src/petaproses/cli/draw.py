"""`render`: chosen sheets and tables in chosen formats, into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import petaproses
from petaproses import RenderOptions
from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import progress, tell, tell_all_unwritten
from petaproses.cli.language import heed
from petaproses.cli.leftovers import tell_leftovers
from petaproses.cli.mishap import tell_mishaps
from petaproses.cli.options import Before, command
from petaproses.cli.outcome import MAPS, Paths, exit_code, stopped, tell_crashes, tell_warnings
from petaproses.cli.usage import Lang
from petaproses.language import Number, Said

if TYPE_CHECKING:
    from petaproses.api.drawing import Rendering
    from petaproses.text.write import Written

OUT = Path("out")

Output = Annotated[Path, typer.Option("--output", "-o", help="Folder hasil.", metavar="FOLDER"), Before("paper")]


@command
def render(paths: Paths = None, *, options: RenderOptions, output: Output = OUT, lang: Lang = "") -> int:
    """Gambar lembar dan tabel; tanpa --level dan --code: semuanya."""
    loaded = petaproses.load(paths or [MAPS])
    heed(loaded.peta.proyek.bahasa)
    if stopped(loaded):
        return exit_code(loaded.report)
    drawing = petaproses.render(loaded, options)
    tell_warnings(loaded.report)
    ours = tell_crashes(loaded.report)
    return max(ours, _write(drawing, output, check=options.check_geometry))


def _write(drawing: Rendering, output: Path, *, check: bool) -> int:
    """Draw and write all files, with a progress bar on a terminal; say what became of them."""
    from petaproses.cli.geometry import check_geometry

    made = dict(progress(drawing, len(drawing), Said("Menggambar")))
    done = drawing.write(output, made.items())
    _tell_written(done, output)
    tell_leftovers(done.left, output)
    for note in dict.fromkeys(drawing.notes):
        tell(Said("Perhatian: {catatan}.", catatan=note))
    failed = tell_mishaps(drawing.mishaps) or (USAGE if done.failed else OK)
    if done.failed:
        return failed
    return failed or (check_geometry(drawing, made, output) if check else OK)


def _tell_written(done: Written, output: Path) -> None:
    tell_all_unwritten(done.failed, output)
    told = Said("{banyak} berkas ditulis ke {folder}", banyak=Number(len(done.written)), folder=output.as_posix())
    if done.unchanged:
        told = Said("{ditulis}, {sama} tidak berubah", ditulis=told, sama=Number(len(done.unchanged)))
    tell(Said("{ditulis}.", ditulis=told))
