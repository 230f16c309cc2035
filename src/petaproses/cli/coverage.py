"""`coverage`: what of the maps is there and what is not yet."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from petaproses.cli.check import Paths, exit_code, found, tell_crashes
from petaproses.cli.codes import USAGE
from petaproses.cli.console import choose, refuse, refuse_template, save, style, tell
from petaproses.cli.language import current, heed
from petaproses.cli.usage import Lang
from petaproses.findings.record import Severity
from petaproses.language import Bilangan, Teks

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
    lang: Lang = "",
) -> int:
    """Laporkan cakupan peta: apa yang sudah terurai, dan apa yang belum ada."""
    from petaproses.emit.shared.failures import BrokenTemplate
    from petaproses.pipeline import compile_maps

    if format not in FORMATS:
        return refuse(
            Teks("bentuk laporan «{bentuk}» tidak ada", bentuk=format),
            choose(format, FORMATS, Teks("pilih salah satu: {pilihan}", pilihan=", ".join(FORMATS))),
        )
    if format == "html" and output is None:
        return refuse(Teks("html tidak untuk layar"), Teks("sebut berkasnya, misalnya --output out/cakupan.html"))
    files = found(paths)
    if isinstance(files, int):
        return files
    peta, report = compile_maps(files)
    heed(peta.proyek.bahasa)
    ours = tell_crashes(report)
    try:
        made = _made(peta, format, files.templates, to_file=output is not None)
    except BrokenTemplate as problem:
        return refuse_template(problem)
    if errors := report.count(Severity.ERROR) - len(report.crashes):
        tell(Teks("Angkanya belum pasti: ada {banyak} galat. Lihat petaproses validate.", banyak=Bilangan(errors)))
    if output is None:
        sys.stdout.write(made)
    elif not save(output, made):
        return USAGE
    return ours or exit_code(report)


def _made(peta: "Peta", format: str, templates: Path | None, *, to_file: bool) -> str:
    """Return the report; only a text that goes to a terminal is coloured."""
    from petaproses.emit.shared.context import Context
    from petaproses.peta.coverage import cakupan_of

    if format == "html":
        from petaproses.emit.html import standalone

        return standalone.cakupan(Context(peta, templates=templates)).decode()
    if format == "json":
        from petaproses.report.coverage_json import cakupan_json

        return cakupan_json(peta, cakupan_of(peta))
    from petaproses.report import Style
    from petaproses.report.coverage import cakupan as text

    return text(peta, cakupan_of(peta), Style(language=current()) if to_file else style(sys.stdout))
