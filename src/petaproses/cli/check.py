"""`validate`: what is wrong with the maps."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Annotated

import petaproses
from petaproses import CheckOptions
from petaproses.api.options import Option
from petaproses.cli.also import read_also, require_format, write_also
from petaproses.cli.codes import OK
from petaproses.cli.console import style
from petaproses.cli.language import current, heed
from petaproses.cli.options import command
from petaproses.cli.outcome import MAPS, Paths, exit_code
from petaproses.cli.usage import Lang
from petaproses.language import Said
from petaproses.language.refused import Refused
from petaproses.report import FORMATS


@dataclass(frozen=True, kw_only=True)
class ReportOptions:
    """How findings are shown, and which files they go to besides."""

    format: Annotated[
        str,
        Option(
            "--format",
            help="Bentuk laporan: full, concise, json, sarif, github, gitlab, junit, atau markdown.",
            metavar="BENTUK",
        ),
    ] = "full"
    also: Annotated[
        tuple[str, ...],
        Option(
            "--also",
            help="Tulis juga laporan ke berkas, misalnya sarif=petaproses.sarif; boleh beberapa.",
            metavar="BENTUK=BERKAS",
        ),
    ] = ()
    most: Annotated[
        int | None,
        Option(
            "--max",
            help="Tampilkan paling banyak sekian temuan, yang terberat, dalam full dan concise. Bentuk lain dan "
            "berkas --also tetap memuat semuanya; jumlah dan kode keluar tidak berubah.",
            metavar="ANGKA",
            least=0,
        ),
    ] = None

    def __post_init__(self) -> None:
        """Refuse a format that there is none of."""
        require_format(self.format)


@dataclass(frozen=True, kw_only=True)
class ChangeOptions:
    """What is to be changed: the list of old findings, and the map files, or neither and only shown."""

    update: Annotated[
        bool,
        Option("--update-baseline", help="Hapus yang sudah dibetulkan dari daftar temuan lama, temuan-lama.txt."),
    ] = False
    add: Annotated[
        bool, Option("--add", help="Bersama --update-baseline: masukkan juga semua temuan yang sekarang ada.")
    ] = False
    fix: Annotated[bool, Option("--fix", help="Betulkan berkasnya, bila perbaikannya pasti; sisanya dilaporkan.")] = (
        False
    )
    unsafe: Annotated[
        bool, Option("--unsafe-fixes", help="Dengan --fix atau --diff: juga perbaikan yang berupa dugaan.")
    ] = False
    diff: Annotated[bool, Option("--diff", help="Tampilkan apa yang akan diubah --fix; tidak ada yang ditulis.")] = (
        False
    )

    def __post_init__(self) -> None:
        """Refuse what says nothing alone, and what contradicts itself."""
        if self.add and not self.update:
            raise Refused(Said("--add menambah daftar temuan lama"), Said("tulis --update-baseline --add"))
        if self.unsafe and not (self.fix or self.diff):
            raise Refused(
                Said("--unsafe-fixes saja tidak membetulkan apa-apa"),
                Said("tambahkan --diff untuk melihat dulu, atau --fix untuk membetulkan"),
            )
        if self.update and self.diff:
            raise Refused(Said("--diff tidak menulis apa-apa"), Said("jalankan --update-baseline tersendiri"))


@command
def validate(
    paths: Paths = None, *, show: ReportOptions, check: CheckOptions, change: ChangeOptions, lang: Lang = ""
) -> int:
    """Periksa peta: setiap temuan dengan tempat, sebab, dan petunjuk."""
    files = petaproses.find(paths or [MAPS])
    further = read_also(show.also, files)
    changing = change.fix or change.diff
    mended = petaproses.mend(files, check, unsafe=change.unsafe) if changing else None
    failed = OK
    if mended:
        from petaproses.cli.fix import write_fixes

        heed(mended.loaded.peta.proyek.bahasa)
        failed = OK if change.diff else write_fixes(mended)
    if change.update and not failed:
        from petaproses.cli.baseline import update_baseline

        if unable := update_baseline(files, add=change.add):
            return unable
    done = mended and not (change.diff or failed or change.update)
    loaded = mended.loaded if mended and done else petaproses.load(files, check)
    heed(loaded.peta.proyek.bahasa)
    report = loaded.asked.into(current())
    failed = write_also(further, report) or failed  # before the screen, whose reader may leave, as `head` does
    if change.diff and mended:
        from petaproses.cli.fix import show_diff

        return failed or show_diff(mended)
    sys.stdout.write(FORMATS[show.format](report, style(sys.stdout)._replace(most=show.most)))
    return failed or exit_code(report)
