"""`build`: all documents that the project file asks for, each on its own, into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import petaproses
from petaproses import BuildOptions
from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import progress, refuse, tell, tell_all_unwritten
from petaproses.cli.draw import OUT, Output
from petaproses.cli.language import heed
from petaproses.cli.leftovers import tell_leftovers
from petaproses.cli.mishap import tell_mishaps
from petaproses.cli.options import command
from petaproses.cli.outcome import MAPS, Paths, exit_code, stopped, tell_crashes, tell_warnings
from petaproses.cli.usage import Lang
from petaproses.language import Number, Said

if TYPE_CHECKING:
    from petaproses.api.building import Building, Built
    from petaproses.text.write import Failure, Written

_UNITS = ((1_000_000, "MB"), (1_000, "KB"))


@command
def build(paths: Paths = None, *, options: BuildOptions, output: Output = OUT, lang: Lang = "") -> int:
    """Buat dokumen seluruh peta: yang disebut peta.yaml, atau semuanya."""
    loaded = petaproses.load(paths or [MAPS])
    heed(loaded.peta.proyek.bahasa)
    if stopped(loaded):
        return exit_code(loaded.report)
    tell_warnings(loaded.report)
    ours = tell_crashes(loaded.report)
    return _build(petaproses.build(loaded, options), output, ours)


def _build(documents: Building, output: Path, ours: int) -> int:
    """Make and write each document, and say what became of it; `ours` is the exit code of rules that failed."""
    code, failed = OK, list["Failure"]()
    for built in progress(documents, len(documents), Said("Membuat dokumen")):
        if built.missing:
            _tell_missing(built)
            code = USAGE if documents.asked else code  # who asked for nothing gets what this machine can do
        elif built.refused:
            code = refuse(built.refused.told, built.refused.hint)
        else:
            done = documents.write(output, built)
            failed += done.failed
            code = (USAGE if done.failed else OK) or code
            _tell_written(built, done, output)
            ours = tell_mishaps(built.mishaps, built.name if built.made and built.made.files else "") or ours
    done = documents.settle(output)
    tell_all_unwritten((*failed, *done.failed), output)
    tell_leftovers(done.left, output)
    return ours or code or (USAGE if done.failed else OK)


def _tell_missing(built: Built) -> None:
    tell(
        Said(
            '{dokumen}: dilewati. Pasang petaproses[{tambahan}]: pip install "petaproses[{tambahan}]"',
            dokumen=built.name,
            tambahan=built.missing,
        )
    )


def _tell_written(built: Built, done: Written, output: Path) -> None:
    """Say which files of a document were written, how much it is and how big; of those that failed, later."""
    made = built.made
    if made is None or done.failed:
        return
    if not made.files:
        if not built.mishaps:
            tell(Said("{dokumen}: tidak ada yang ditulis, karena isinya belum ada di peta", dokumen=built.name))
        return
    told = Said(
        "{dokumen}: {tempat}, {jumlah} {satuan}, {besar}",
        dokumen=built.name,
        tempat=(output / built.start).as_posix(),
        jumlah=Number(made.amount),
        satuan=made.satuan.counted(made.amount),
        besar=_size(sum(len(data) for _, data in made.files)),
    )
    tell(Said("{ditulis}, tidak berubah", ditulis=told) if not done.written else told)
    for note in made.catatan:
        tell(Said("{dokumen}: {catatan}", dokumen=built.name, catatan=note))


def _size(count: int) -> Said:
    """Return a number of bytes as people say it."""
    for unit, name in _UNITS:
        if count >= unit:
            return Said("{banyak} {satuan}", banyak=Number(count / unit, 1), satuan=name)
    return Said("{banyak} byte", banyak=Number(count))
