"""`render`: chosen sheets and tables in chosen formats, into a folder."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from petaproses.cli.check import Paths, found, wanted
from petaproses.cli.codes import FINDINGS, OK, USAGE
from petaproses.cli.console import progress, refuse, style, tell
from petaproses.cli.geometry import READABLE, check_geometry
from petaproses.diagnostics import Severity

if TYPE_CHECKING:
    from petaproses.emit.context import Look
    from petaproses.peta import Peta
    from petaproses.pipeline import Paper
    from petaproses.plan import Clash, Plan, Unknown

OUT = Path("out")


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
            "--format", "-f", help="svg, gv, html, md, png; boleh beberapa. Bawaan: svg dan html.", metavar="BENTUK"
        ),
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder hasil.", metavar="FOLDER")] = OUT,
    paper: Annotated[
        str, typer.Option("--paper", help="A4, F4, A3, Legal, Letter, '215 x 330 mm', atau layar.", metavar="KERTAS")
    ] = "",
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
) -> int:
    """Gambar lembar dan tabel; tanpa --level dan --code: semuanya."""
    from petaproses.emit.context import ENGINES, Look
    from petaproses.pipeline import Paper, compile_maps, plan_files
    from petaproses.plan import Request
    from petaproses.show import FORMATS

    files = found(paths)
    if isinstance(files, int):
        return files
    try:
        kertas = Paper(paper)
    except ValueError:
        return refuse(f"kertas «{paper}» tidak dikenal", "pilih A4, F4, A3, Legal, Letter, '215 x 330 mm', atau layar")
    if engine not in ENGINES:
        return refuse(f"penggambar «{engine}» tidak dikenal", f"pilih {' atau '.join(ENGINES)}")
    peta, report = compile_maps(files)
    if report.count(Severity.ERROR):
        sys.stderr.write(FORMATS["full"](wanted(report, files), style(sys.stderr)))
        tell(f"Tidak ada yang ditulis: betulkan dulu {report.count(Severity.ERROR)} galat.")
        return FINDINGS
    names = tuple(name for given in formats or ["svg", "html"] for name in given.split(",") if name)
    if check and READABLE not in names:
        return refuse("--check-geometry memeriksa gambar svg", "tambahkan svg ke --format")
    plan = plan_files(peta, Request(level, code, everything, names))
    if plan.unknown:
        return _unknown(plan.unknown[0])
    if plan.clashes:
        return _clash(plan.clashes[0])
    own = files.folder / "templates"
    if report.count(Severity.WARNING):
        tell(f"{report.count(Severity.WARNING)} peringatan; lihat dengan petaproses validate.")
    look = Look(dpi, embed_font, engine)
    return _write(peta, plan, (kertas, own if own.is_dir() else None, look), output, check=check)


def _unknown(unknown: "Unknown") -> int:
    """Say what was asked for and is not there, and what is."""
    if unknown.jenis == "kode":
        near = f"maksud Anda {', '.join(unknown.near)}?" if unknown.near else "lihat kodenya di berkas peta"
        return refuse(f"kode «{unknown.wanted}» tidak ada di peta", near)
    things = {"format": "bentuk", "level": "level"}[unknown.jenis]
    return refuse(f"{things} «{unknown.wanted}» tidak ada", f"yang ada: {', '.join(unknown.near)}")


def _clash(clash: "Clash") -> int:
    """Say which two things would go to one file; leaving one out in silence would lose it."""
    first, second = clash
    return refuse(
        f"{first.jenis} «{first.id}» dan {second.jenis} «{second.id}» akan ditulis ke berkas yang sama, {first.name}",
        "ubah kode atau nama berkas salah satunya di peta",
    )


def _write(peta: "Peta", plan: "Plan", how: "tuple[Paper, Path | None, Look]", output: Path, *, check: bool) -> int:
    """Draw and write all files of a plan, with a progress bar on a terminal; say what became of them."""
    from petaproses.emit.context import BrokenTemplate, CannotDraw
    from petaproses.pipeline import draw_files
    from petaproses.write import write

    try:
        # All files are made before the first is written: what fails half way must not leave half a set.
        made = list(progress(draw_files(peta, plan, *how), len(plan.artefacts), "Menggambar"))
    except BrokenTemplate as problem:
        return refuse(
            f"templat {problem.name}:{problem.line or 1} tidak dapat dipakai: {problem.reason}",
            "betulkan templat itu, atau hapus agar templat bawaan dipakai",
        )
    except CannotDraw as problem:
        return refuse(problem.reason, problem.hint)
    if plan.omitted:
        names = ", ".join(artefact.name for artefact in plan.omitted)
        tell(f"{names} tidak dibuat karena Graphviz tidak terpasang; isinya ada di tabel. Lihat graphviz.org/download.")
    done = write(output, made)
    for failure in done.failed:
        tell(f"petaproses: {failure.name} tidak dapat ditulis: {failure.error.strerror or failure.error}")
    same = f", {len(done.unchanged)} tidak berubah" if done.unchanged else ""
    tell(f"{len(done.written)} berkas ditulis ke {output.as_posix()}{same}.")
    if done.failed:
        return USAGE
    return check_geometry(peta, plan, how[0], made, output) if check else OK
