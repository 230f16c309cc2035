"""`explain`: what the rules mean, on the terminal or as HTML pages."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import choose, refuse, style, tell, tell_all_unwritten
from petaproses.cli.language import current, say
from petaproses.cli.usage import Lang
from petaproses.language import Bilangan, Teks

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
        return refuse(
            Teks("bentuk «{bentuk}» tidak ada", bentuk=format),
            Teks("pilih salah satu: {pilihan}", pilihan=", ".join(FORMATS)),
        )
    if format == "html":
        return _pages(output, code)
    if output is not None:
        return refuse(Teks("--output hanya untuk html"), Teks("tambahkan --format html"))
    return _page(code) if code is not None else _list()


def _list() -> int:
    from petaproses.report.rules import aturan

    sys.stdout.write(aturan(style(sys.stdout)))
    return OK


def _page(code: str) -> int:
    from petaproses.control.names import exactly
    from petaproses.control.profiles import told
    from petaproses.rules import explain as manual

    page = manual(code, current())
    if page is None:
        return _search(code)
    sys.stdout.write(page)
    rule = exactly(code.strip())
    if rule and (profiles := told(rule)):
        sys.stdout.write(f"{say(Teks('Di profil lain: {bobot}', bobot=profiles))}\n")
    return OK


def _search(words: str) -> int:
    """List the rules that speak of some words; a code that no rule has may be mistyped."""
    from petaproses.control.names import likely, near
    from petaproses.report.rules import speaking_of

    listed = "" if near(words) else speaking_of(words, style(sys.stdout))
    if not listed:
        return refuse(
            Teks("aturan «{aturan}» tidak ada", aturan=words),
            choose(words, likely(words), Teks("lihat daftarnya dengan petaproses explain")),
        )
    sys.stdout.write(listed)
    return OK


def _pages(folder: Path | None, code: str | None) -> int:
    """Write the manual of all rules into a folder."""
    from petaproses.emit.html.rules import html
    from petaproses.emit.shared.context import Context
    from petaproses.peta import Peta
    from petaproses.text.write import write

    if folder is None:
        return refuse(Teks("html tidak untuk layar"), Teks("sebut foldernya, misalnya --output out/aturan"))
    if code is not None:
        return refuse(Teks("html memuat semua aturan"), Teks("hapus {kode} dari perintah", kode=code))
    done = write(folder, html(Context(Peta()), current()))
    tell_all_unwritten(done.failed, folder)
    if done.failed:
        return USAGE
    count = len(done.written) + len(done.unchanged)
    tell(Teks("{banyak} halaman di {folder}; buka index.html.", banyak=Bilangan(count), folder=folder.as_posix()))
    return OK
