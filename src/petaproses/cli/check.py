"""`validate` and `explain`: what is wrong with the maps, and what a rule means."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from petaproses.bahasa import Teks
from petaproses.cli.codes import FINDINGS, OK
from petaproses.cli.console import refuse, style
from petaproses.cli.language import current, heed
from petaproses.cli.usage import Lang
from petaproses.diagnostics import Report, Severity
from petaproses.discover import Found, NotFound, discover

MAPS = Path("maps")

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Folder atau berkas peta; tanpa ini: maps/.", show_default=False, metavar="[BERKAS]..."),
]


def found(paths: list[Path] | None) -> Found | int:
    """Return the map files that a command line names, or the exit code when there are none, having said so."""
    try:
        return discover(paths or [MAPS])
    except NotFound as problem:
        return refuse(problem.told, Teks("sebut folder yang berisi berkas .yaml, misalnya petaproses validate maps/"))


def wanted(report: Report, files: Found) -> Report:
    """Return the findings in the files that were asked for one by one; all of them when folders were."""
    if not files.asked:
        return report
    items = (item for item in report.items if item.finding.at.source.name in files.asked)
    return Report(report.checked, items, (name for name in report.files if name in files.asked))


def exit_code(report: Report) -> int:
    """Return 1 when something was found that must be mended, else 0."""
    return FINDINGS if report.worst is not None and report.worst >= report.least else OK


def validate(
    paths: Paths = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            help="Bentuk laporan: full, concise, json, sarif, github, gitlab, junit, atau markdown.",
            metavar="BENTUK",
        ),
    ] = "full",
    also: Annotated[
        list[str] | None,
        typer.Option(
            "--also",
            help="Tulis juga laporan ke berkas, misalnya sarif=petaproses.sarif; boleh beberapa.",
            metavar="BENTUK=BERKAS",
        ),
    ] = None,
    most: Annotated[
        int | None,
        typer.Option(
            "--max",
            min=0,
            help="Tampilkan paling banyak sekian temuan, yang terberat, dalam full dan concise. Bentuk lain dan "
            "berkas --also tetap memuat semuanya; jumlah dan kode keluar tidak berubah.",
            metavar="ANGKA",
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Peringatan pun dianggap gagal.")] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Betulkan berkasnya, bila perbaikannya pasti; sisanya dilaporkan.")
    ] = False,
    unsafe: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="Dengan --fix atau --diff: juga perbaikan yang berupa dugaan."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Tampilkan apa yang akan diubah --fix; tidak ada yang ditulis.")
    ] = False,
    lang: Lang = "",
) -> int:
    """Periksa peta: setiap temuan dengan tempat, sebab, dan saran."""
    from petaproses.cli.also import read_also, unknown_format, write_also
    from petaproses.pipeline import compile_maps
    from petaproses.show import FORMATS

    if format not in FORMATS:
        return unknown_format(format)
    if unsafe and not (fix or diff):
        from petaproses.cli.fix import refuse_unsafe

        return refuse_unsafe()
    files = found(paths)
    if isinstance(files, int):
        return files
    further = read_also(also or (), files)
    if isinstance(further, int):
        return further
    failed = OK
    if fix or diff:
        from petaproses.cli.fix import show_diff, write_fixes
        from petaproses.pipeline import mend_maps

        mended = mend_maps(files, unsafe=unsafe)
        heed(mended.peta.proyek.bahasa)
        if not diff:
            failed = write_fixes(mended, {name: path for path, name in files.files})
        peta, report = compile_maps(files) if diff or failed else (mended.peta, mended.report)
    else:
        peta, report = compile_maps(files)
    heed(peta.proyek.bahasa)
    report = wanted(report, files).dalam(current())
    report.least = Severity.WARNING if strict else Severity.ERROR
    failed = write_also(further, report) or failed  # before the screen, whose reader may leave, as `head` does
    if diff:
        return failed or show_diff(mended)
    sys.stdout.write(FORMATS[format](report, style(sys.stdout)._replace(most=most)))
    return failed or exit_code(report)


def explain(
    code: Annotated[str, typer.Argument(help="Kode atau nama aturan, misalnya PP303.", metavar="ATURAN")],
    lang: Lang = "",
) -> int:
    """Jelaskan sebuah aturan: mengapa ada, contoh salah, contoh benar."""
    from petaproses.checks import RULES
    from petaproses.checks import explain as manual

    page = manual(code, current())
    if page is None:
        listed = "\n".join(f"  {rule.code}  {rule.name}" for rule in RULES)
        return refuse(
            Teks("aturan «{aturan}» tidak ada", aturan=code),
            Teks("pilih salah satu:{daftar}", daftar=f"\n{listed}"),
        )
    sys.stdout.write(page)
    return OK
