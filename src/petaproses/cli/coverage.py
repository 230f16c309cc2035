"""`coverage`: what of the maps is there and what is not yet."""

import sys
from pathlib import Path
from typing import Annotated

import typer

import petaproses
from petaproses.cli.codes import USAGE
from petaproses.cli.console import save, style, tell
from petaproses.cli.language import current, heed
from petaproses.cli.outcome import MAPS, Paths, exit_code, tell_crashes
from petaproses.cli.usage import Lang
from petaproses.language import Number, Said
from petaproses.language.refused import Refused, choose
from petaproses.report import Style
from petaproses.report.coverage_formats import FORMATS


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
    if format not in FORMATS:
        raise choose(Said("bentuk laporan «{bentuk}» tidak ada", bentuk=format), format, tuple(FORMATS))
    if format == "html" and output is None:
        raise Refused(Said("html tidak untuk layar"), Said("sebut berkasnya, misalnya --output out/cakupan.html"))
    loaded = petaproses.load(paths or [MAPS])
    heed(loaded.peta.proyek.bahasa)
    ours = tell_crashes(loaded.report)
    look = style(sys.stdout) if output is None else Style(language=current())  # a file is never coloured
    made = FORMATS[format](loaded.peta, loaded.found.templates, look)
    if errors := loaded.report.count(petaproses.Severity.ERROR) - len(loaded.report.crashes):
        tell(Said("Angkanya belum pasti: ada {banyak} galat. Lihat petaproses validate.", banyak=Number(errors)))
    if output is None:
        sys.stdout.write(made)
    elif not save(output, made):
        return USAGE
    return ours or exit_code(loaded.report)
