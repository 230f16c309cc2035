"""`coverage`: what of the maps is there and what is not yet."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from petaproses.cli.check import Paths, exit_code, found
from petaproses.cli.codes import USAGE
from petaproses.cli.console import refuse, save, style, tell
from petaproses.diagnostics import Severity

if TYPE_CHECKING:
    from petaproses.peta import Peta

FORMATS = ("text", "html", "json")


def coverage(
    paths: Paths = None,
    format: Annotated[
        str, typer.Option("--format", "-f", help="Bentuk laporan: text, html, atau json.", metavar="BENTUK")
    ] = "text",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Tulis ke berkas ini; tanpa ini ke layar.", metavar="BERKAS"),
    ] = None,
) -> int:
    """Laporkan cakupan peta: apa yang sudah terurai, dan apa yang belum ada."""
    from petaproses.emit.context import BrokenTemplate
    from petaproses.pipeline import compile_maps

    if format not in FORMATS:
        return refuse(f"bentuk laporan «{format}» tidak ada", f"pilih salah satu: {', '.join(FORMATS)}")
    if format == "html" and output is None:
        return refuse("html tidak untuk layar", "sebut berkasnya, misalnya --output out/cakupan.html")
    files = found(paths)
    if isinstance(files, int):
        return files
    peta, report = compile_maps(files)
    own = files.folder / "templates"
    try:
        made = _made(peta, format, own if own.is_dir() else None, to_file=output is not None)
    except BrokenTemplate as problem:
        return refuse(
            f"templat {problem.name}:{problem.line or 1} tidak dapat dipakai: {problem.reason}",
            "betulkan templat itu, atau hapus agar templat bawaan dipakai",
        )
    if report.count(Severity.ERROR):
        tell(f"Angkanya belum pasti: ada {report.count(Severity.ERROR)} galat. Lihat petaproses validate.")
    if output is None:
        sys.stdout.write(made)
    elif not save(output, made):
        return USAGE
    return exit_code(report, strict=False)


def _made(peta: "Peta", format: str, templates: Path | None, *, to_file: bool) -> str:
    """Return the report; only a text that goes to a terminal is coloured."""
    from petaproses.cakupan import cakupan_of
    from petaproses.emit.context import Context

    if format == "html":
        from petaproses.emit import cakupan

        return cakupan.html(Context(peta, templates=templates)).decode()
    if format == "json":
        from petaproses.show.cakupan_json import cakupan_json

        return cakupan_json(peta, cakupan_of(peta))
    from petaproses.show import Style
    from petaproses.show.cakupan import cakupan as text

    return text(peta, cakupan_of(peta), Style() if to_file else style(sys.stdout))
