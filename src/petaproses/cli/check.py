"""`validate`: what is wrong with the maps."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from petaproses.cli.baseline import Add, Update, update_baseline
from petaproses.cli.codes import FINDINGS, OK
from petaproses.cli.console import refuse, style, tell
from petaproses.cli.language import current, heed
from petaproses.cli.mishap import traced
from petaproses.cli.streams import complain
from petaproses.cli.usage import Lang
from petaproses.cli.wish import Ignore, Profile, Select, read_wish
from petaproses.findings.record import Report, Severity
from petaproses.language import Bilangan, Teks
from petaproses.text.discover import Found, NotFound, discover

MAPS = Path("maps")

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Folder atau berkas peta; tanpa ini: maps/.", show_default=False, metavar="BERKAS"),
]


def found(paths: list[Path] | None) -> Found | int:
    """Return the map files that a command line names, or the exit code when there are none, having said so."""
    try:
        return discover(paths or [MAPS])
    except NotFound as problem:
        return refuse(problem.told, Teks("sebut folder yang berisi berkas .yaml, misalnya petaproses validate maps/"))


def wanted(report: Report, files: Found) -> Report:
    """Return the findings in the files that were asked for one by one; all of them when folders were."""
    return report.of_files(files.asked) if files.asked else report


def exit_code(report: Report) -> int:
    """Return 3 when a rule failed for a fault of ours, 1 when something was found that must be mended, else 0."""
    if report.crashes:
        return traced(report.crashes)
    return FINDINGS if report.worst is not None and report.worst >= report.least else OK


def stopped(report: Report, files: Found) -> bool:
    """Tell whether errors keep anything from being made, having shown what was found."""
    from petaproses.report import FORMATS

    errors = sum(item.severity is Severity.ERROR and not item.ours for item in report.items)
    if errors:
        complain(FORMATS["full"](wanted(report, files).dalam(current()), style(sys.stderr)).rstrip("\n"))
        tell(Teks("Tidak ada yang ditulis: betulkan dulu {banyak} galat.", banyak=Bilangan(errors)))
    return bool(errors)


def tell_crashes(report: Report) -> int:
    """Say which rules failed for a fault of ours, which stops nothing; return the exit code for that, 0 if none did."""
    if not report.crashes:
        return OK
    from petaproses.report import FORMATS

    ours = Report(items=[item for item in report.items if item.ours]).dalam(current())
    complain(FORMATS["concise"](ours, style(sys.stderr)).rstrip("\n"))
    return traced(report.crashes)


def tell_warnings(report: Report) -> None:
    """Say that there are warnings, where they stop nothing."""
    if warnings := report.count(Severity.WARNING):
        tell(Teks("{banyak} peringatan; lihat dengan petaproses validate.", banyak=Bilangan(warnings)))


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
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = "",
    update: Update = False,
    add: Add = False,
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
    """Periksa peta: setiap temuan dengan tempat, sebab, dan petunjuk."""
    from petaproses.cli.also import read_also, unknown_format, write_also
    from petaproses.cli.fix import show_diff, write_fixes
    from petaproses.pipeline import compile_maps, mend_maps
    from petaproses.report import FORMATS

    if format not in FORMATS:
        return unknown_format(format)
    wish = read_wish(select, ignore, profile)
    if isinstance(wish, int):
        return wish
    if add and not update:
        return refuse(Teks("--add menambah daftar temuan lama"), Teks("tulis --update-baseline --add"))
    if unsafe and not (fix or diff):
        return refuse(
            Teks("--unsafe-fixes saja tidak membetulkan apa-apa"),
            Teks("tambahkan --diff untuk melihat dulu, atau --fix untuk membetulkan"),
        )
    if update and diff:
        return refuse(Teks("--diff tidak menulis apa-apa"), Teks("jalankan --update-baseline tersendiri"))
    files = found(paths)
    if isinstance(files, int):
        return files
    further = read_also(also or (), files)
    if isinstance(further, int):
        return further
    mended = mend_maps(files, wish, unsafe=unsafe) if fix or diff else None
    failed = OK
    if mended:
        heed(mended.peta.proyek.bahasa)
        failed = OK if diff else write_fixes(mended, {name: path for path, name in files.files})
    if update and not failed and (unable := update_baseline(files, add=add)):
        return unable
    done = mended and not (diff or failed or update)
    peta, report = (mended.peta, mended.report) if mended and done else compile_maps(files, wish)
    heed(peta.proyek.bahasa)
    report = wanted(report, files).dalam(current())
    report.least = Severity.WARNING if strict else Severity.ERROR
    failed = write_also(further, report) or failed  # before the screen, whose reader may leave, as `head` does
    if diff and mended:
        return failed or show_diff(mended)
    sys.stdout.write(FORMATS[format](report, style(sys.stdout)._replace(most=most)))
    return failed or exit_code(report)
