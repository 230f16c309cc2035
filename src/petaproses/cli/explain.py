"""`explain`: what the rules mean, on the terminal or as HTML pages."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import style, tell, tell_all_unwritten
from petaproses.cli.language import current
from petaproses.cli.usage import Lang
from petaproses.language import Number, Said
from petaproses.language.refused import Refused

FORMATS = ("text", "html")


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            help="Kode atau nama aturan, misalnya PP303, atau kata yang dicari; tanpa ini: daftar semua aturan.",
            show_default=False,
            metavar="ATURAN",
        ),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", help="text, atau html untuk semua aturan.", metavar="BENTUK")
    ] = "text",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Folder untuk html.", metavar="FOLDER")] = None,
    lang: Lang = "",
) -> int:
    """Jelaskan sebuah aturan: mengapa ada, contoh salah, contoh benar."""
    if format not in FORMATS:
        raise Refused(
            Said("bentuk «{bentuk}» tidak ada", bentuk=format),
            Said("pilih salah satu: {pilihan}", pilihan=", ".join(FORMATS)),
        )
    if format == "html":
        return _pages(output, code)
    if output is not None:
        raise Refused(Said("--output hanya untuk html"), Said("tambahkan --format html"))
    if code is None:
        from petaproses.report.rules import rule_list

        sys.stdout.write(rule_list(style(sys.stdout)))
    else:
        from petaproses.report.manual import page

        sys.stdout.write(page(code, style(sys.stdout)))
    return OK


def _pages(folder: Path | None, code: str | None) -> int:
    """Write the manual of all rules into a folder."""
    from petaproses.report.manual import pages
    from petaproses.text.write import write

    if folder is None:
        raise Refused(Said("html tidak untuk layar"), Said("sebut foldernya, misalnya --output out/aturan"))
    if code is not None:
        raise Refused(Said("html memuat semua aturan"), Said("hapus {kode} dari perintah", kode=code))
    done = write(folder, pages(current()))
    tell_all_unwritten(done.failed, folder)
    if done.failed:
        return USAGE
    count = len(done.written) + len(done.unchanged)
    tell(Said("{banyak} halaman di {folder}; buka index.html.", banyak=Number(count), folder=folder.as_posix()))
    return OK
