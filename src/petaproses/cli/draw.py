"""`render`: chosen sheets and tables in chosen formats, into a folder."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from petaproses.cli.check import Paths, exit_code, found, stopped, tell_crashes, tell_warnings
from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import choose, progress, refuse, refuse_template, tell, tell_all_unwritten
from petaproses.cli.language import heed
from petaproses.cli.leftovers import tell_leftovers
from petaproses.cli.mishap import tell_mishaps
from petaproses.cli.usage import Lang
from petaproses.language import Bilangan, Teks

if TYPE_CHECKING:
    from petaproses.emit.shared.context import Look
    from petaproses.emit.shared.failures import Mishap
    from petaproses.peta import Peta
    from petaproses.pipeline import Paper
    from petaproses.plan import Clash, Plan, Unknown
    from petaproses.text.write import Written

OUT = Path("out")


PaperSize = Annotated[
    str, typer.Option("--paper", help="A4, F4, A3, Legal, Letter, '215 x 330 mm', atau layar.", metavar="KERTAS")
]


def known_paper(size: str) -> "Paper | int":
    """Return the paper that a command line asks for, or the exit code when there is none such, having said so."""
    from petaproses.peta.linking.proyek import PAPERS
    from petaproses.pipeline import Paper

    try:
        return Paper(size)
    except ValueError:
        return refuse(
            Teks("kertas «{kertas}» tidak dikenal", kertas=size),
            choose(size, (*PAPERS, "layar"), Teks("pilih A4, F4, A3, Legal, Letter, '215 x 330 mm', atau layar")),
        )


def render(
    paths: Paths = None,
    level: Annotated[
        int | None, typer.Option("--level", min=0, help="Semua lembar level ini.", metavar="ANGKA")
    ] = None,
    code: Annotated[
        str | None,
        typer.Option("--code", help="Lembar di bawah proses ini, dan peta lintas fungsinya.", metavar="KODE"),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Semua lembar, peta lintas fungsi, cascading, tabel, dan index.")
    ] = False,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            help="svg, gv, html, md, png, csv, pdf; boleh beberapa. Bawaan: svg dan html.",
            metavar="BENTUK",
        ),
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder hasil.", metavar="FOLDER")] = OUT,
    paper: PaperSize = "",
    dpi: Annotated[
        int, typer.Option("--dpi", min=72, max=600, help="Titik per inci di berkas png.", metavar="ANGKA")
    ] = 200,
    embed_font: Annotated[
        bool, typer.Option("--embed-font", help="Sertakan huruf di setiap berkas svg dan html (32 KB).")
    ] = False,
    engine: Annotated[
        str, typer.Option("--engine", help="Penggambar svg dan png: internal atau graphviz.", metavar="NAMA")
    ] = "internal",
    check: Annotated[
        bool, typer.Option("--check-geometry", help="Baca kembali gambar svg yang jadi, dan laporkan kesalahannya.")
    ] = False,
    lang: Lang = "",
) -> int:
    """Gambar lembar dan tabel; tanpa --level dan --code: semuanya."""
    from petaproses.cli.geometry import READABLE
    from petaproses.emit.shared.context import ENGINES, Look
    from petaproses.pipeline import compile_maps, plan_files
    from petaproses.plan import Request

    files = found(paths)
    if isinstance(files, int):
        return files
    kertas = known_paper(paper)
    if isinstance(kertas, int):
        return kertas
    if engine not in ENGINES:
        return refuse(
            Teks("penggambar «{nama}» tidak dikenal", nama=engine),
            choose(engine, ENGINES, Teks("pilih salah satu: {pilihan}", pilihan=", ".join(ENGINES))),
        )
    peta, report = compile_maps(files)
    heed(peta.proyek.bahasa)
    if stopped(report, files):
        return exit_code(report)
    names = tuple(name for given in formats or ["svg", "html"] for name in given.split(",") if name)
    if check and READABLE not in names:
        return refuse(Teks("--check-geometry memeriksa gambar svg"), Teks("tambahkan svg ke --format"))
    plan = plan_files(peta, Request(level, code, everything, names))
    if plan.unknown:
        return _unknown(plan.unknown[0])
    if plan.clashes:
        return _clash(plan.clashes[0])
    tell_warnings(report)
    ours = tell_crashes(report)
    look = Look(dpi, embed_font, engine)
    return max(ours, _write(peta, plan, (kertas, files.templates, look), output, check=check))


def _unknown(unknown: "Unknown") -> int:
    """Say what was asked for and is not there, and what is."""
    if unknown.jenis == "kode":
        near = Teks("lihat kodenya di berkas peta")
        if unknown.near:
            near = Teks("maksud Anda {kata}?", kata=", ".join(unknown.near))
        return refuse(Teks("kode «{kode}» tidak ada di peta", kode=unknown.wanted), near)
    told = Teks("level «{level}» tidak ada", level=unknown.wanted)
    if unknown.jenis == "format":
        told = Teks("bentuk «{bentuk}» tidak ada", bentuk=unknown.wanted)
    listed = Teks("yang ada: {pilihan}", pilihan=", ".join(unknown.near))
    return refuse(told, choose(unknown.wanted, unknown.near, listed) if unknown.jenis == "format" else listed)


_JENIS: dict[str, Teks] = {
    "gambar": Teks("gambar"),
    "tabel": Teks("tabel"),
    "indeks": Teks("indeks"),
    "cakupan": Teks("laporan cakupan"),
    "matriks": Teks("matriks"),
    "graf": Teks("graf"),
}


def _clash(clash: "Clash") -> int:
    """Say which two things would go to one file; leaving one out in silence would lose it."""
    first, second = clash
    return refuse(
        Teks(
            "{satu} «{id}» dan {dua} «{lain}» akan ditulis ke berkas yang sama, {berkas}",
            satu=_JENIS[first.jenis],
            id=first.id,
            dua=_JENIS[second.jenis],
            lain=second.id,
            berkas=first.name,
        ),
        Teks("ubah kode atau nama berkas salah satunya di peta"),
    )


def _write(peta: "Peta", plan: "Plan", how: "tuple[Paper, Path | None, Look]", output: Path, *, check: bool) -> int:
    """Draw and write all files of a plan, with a progress bar on a terminal; say what became of them."""
    from petaproses.cli.geometry import check_geometry
    from petaproses.emit.shared.failures import BrokenTemplate, CannotDraw
    from petaproses.pipeline import draw_files, left_by_pictures
    from petaproses.text.write import write

    notes: list[Teks] = []
    mishaps: list[Mishap] = []
    try:
        # All files are made before the first is written: what fails half way must not leave half a set.
        drawn = draw_files(peta, plan, *how, notes, mishaps)
        made = dict(progress(drawn, len(plan.artefacts), Teks("Menggambar")))
    except BrokenTemplate as problem:
        return refuse_template(problem)
    except CannotDraw as problem:
        return refuse(problem.reason, problem.hint)
    done = write(output, made.items())
    left, unlisted = left_by_pictures(peta, plan, output, (*done.written, *done.unchanged))
    done = done._replace(failed=(*done.failed, *unlisted))
    _tell_written(done, output)
    tell_leftovers(left, output)
    for note in dict.fromkeys(notes):
        tell(Teks("Perhatian: {catatan}.", catatan=note))
    failed = tell_mishaps(mishaps) or (USAGE if done.failed else OK)
    if done.failed:
        return failed
    return failed or (check_geometry(peta, plan, how[0], made, output) if check else OK)


def _tell_written(done: "Written", output: Path) -> None:
    tell_all_unwritten(done.failed, output)
    told = Teks("{banyak} berkas ditulis ke {folder}", banyak=Bilangan(len(done.written)), folder=output.as_posix())
    if done.unchanged:
        told = Teks("{ditulis}, {sama} tidak berubah", ditulis=told, sama=Bilangan(len(done.unchanged)))
    tell(Teks("{ditulis}.", ditulis=told))
