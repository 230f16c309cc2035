"""`build`: all documents that the project file asks for, each on its own, into a folder."""

from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from petaproses.cli.check import Paths, exit_code, found, stopped, tell_crashes, tell_warnings
from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import choose, progress, refuse, refuse_template, tell, tell_all_unwritten
from petaproses.cli.draw import OUT, PaperSize, known_paper
from petaproses.cli.language import heed
from petaproses.cli.leftovers import tell_leftovers
from petaproses.cli.mishap import tell_mishaps
from petaproses.cli.usage import Lang
from petaproses.language import Bilangan, Teks
from petaproses.peta.outputs import INDEX, README

if TYPE_CHECKING:
    from petaproses.emit.documents import Document
    from petaproses.emit.shared.book import Made
    from petaproses.emit.shared.failures import Mishap
    from petaproses.text.leftovers import Batch
    from petaproses.text.write import Failure

_UNITS = ((1_000_000, "MB"), (1_000, "KB"))


def build(
    paths: Paths = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", help="Dokumen ini saja, misalnya pdf,xlsx; tanpa ini yang disebut peta.yaml.", metavar="DOKUMEN"
        ),
    ] = None,
    single_file: Annotated[
        bool, typer.Option("--single-file", help="Situs dalam satu berkas; sama dengan --only situs-tunggal.")
    ] = False,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder hasil.", metavar="FOLDER")] = OUT,
    paper: PaperSize = "",
    lang: Lang = "",
) -> int:
    """Buat dokumen seluruh peta: yang disebut peta.yaml, atau semuanya."""
    from petaproses.emit.documents import DOCUMENTS
    from petaproses.emit.shared.failures import BrokenTemplate, CannotDraw
    from petaproses.pipeline import compile_maps, make_document
    from petaproses.text.leftovers import settle

    named = _named((*(only or ()), *(["situs-tunggal"] if single_file else ())), DOCUMENTS)
    if isinstance(named, int):
        return named
    files = found(paths)
    if isinstance(files, int):
        return files
    kertas = known_paper(paper)
    if isinstance(kertas, int):
        return kertas
    peta, report = compile_maps(files)
    heed(peta.proyek.bahasa)
    if stopped(report, files):
        return exit_code(report)
    tell_warnings(report)
    asked = named or peta.proyek.dokumen
    code, ours, failed, batches = OK, tell_crashes(report), list["Failure"](), list["Batch"]()
    wanted = [DOCUMENTS[name] for name in asked or DOCUMENTS]
    for document in progress(wanted, len(wanted), Teks("Membuat dokumen")):
        if document.missing:
            _tell_missing(document)
            code = USAGE if asked else code  # who asked for nothing in particular gets what this machine can do
            continue
        mishaps: list[Mishap] = []
        try:
            made = make_document(peta, document, kertas, files.templates, mishaps)
        except BrokenTemplate as problem:
            code = refuse_template(problem)
            continue
        except CannotDraw as problem:
            code = refuse(problem.reason, problem.hint)
            continue
        code = (_write(document, made, output, failed) if made.files or not mishaps else OK) or code
        ours = tell_mishaps(mishaps, document.name if made.files else "") or ours
        batches.append(_batch(document, made, {failure.name for failure in failed}, whole=not mishaps))
    left, unlisted = settle(output, batches)
    tell_all_unwritten((*failed, *unlisted), output)
    tell_leftovers(left, output)
    return ours or code or (USAGE if unlisted else OK)


def _batch(document: "Document", made: "Made", failed: Collection[str], *, whole: bool) -> "Batch":
    """Return which files of a document are there; any it had before may be its own still unless this is the `whole`."""
    from petaproses.text.leftovers import Batch

    names = frozenset(name for name, _ in made.files)
    return Batch(document.name, names - frozenset(failed), lambda name: name in names or not whole)


def _named(words: Iterable[str], known: Collection[str]) -> list[str] | int:
    """Return the documents that a command line names, or the exit code when one is none, having said so."""
    names = list(dict.fromkeys(name for word in words for name in word.split(",") if name))
    for name in names:
        if name not in known:
            listed = Teks("pilih salah satu: {pilihan}", pilihan=", ".join(known))
            return refuse(Teks("dokumen «{dokumen}» tidak ada", dokumen=name), choose(name, known, listed))
    return names


def _tell_missing(document: "Document") -> None:
    tell(
        Teks(
            '{dokumen}: dilewati. Pasang petaproses[{tambahan}]: pip install "petaproses[{tambahan}]"',
            dokumen=document.name,
            tambahan=document.extra,
        )
    )


def _write(document: "Document", made: "Made", output: Path, failed: "list[Failure]") -> int:
    """Write the files of a document and say which, how much it is and how big; keep those that `failed` for the end."""
    from petaproses.text.write import write

    if not made.files:
        tell(Teks("{dokumen}: tidak ada yang ditulis, karena isinya belum ada di peta", dokumen=document.name))
        return OK
    done = write(output, made.files)
    if done.failed:
        failed.extend(done.failed)
        return USAGE
    told = Teks(
        "{dokumen}: {tempat}, {jumlah} {satuan}, {besar}",
        dokumen=document.name,
        tempat=(output / _place([name for name, _ in made.files])).as_posix(),
        jumlah=Bilangan(made.banyak),
        satuan=made.satuan.sebanyak(made.banyak),
        besar=_size(sum(len(data) for _, data in made.files)),
    )
    tell(Teks("{ditulis}, tidak berubah", ditulis=told) if not done.written else told)
    for note in made.catatan:
        tell(Teks("{dokumen}: {catatan}", dokumen=document.name, catatan=note))
    return OK


def _place(names: list[str]) -> str:
    """Return what to open of a document: its one file, else the page that leads to all others, else their folder."""
    start = (name for name in names if PurePosixPath(name).stem in (INDEX, README))
    return names[0] if len(names) == 1 else next(start, names[0].rpartition("/")[0])


def _size(count: int) -> Teks:
    """Return a number of bytes as people say it."""
    for unit, name in _UNITS:
        if count >= unit:
            return Teks("{banyak} {satuan}", banyak=Bilangan(count / unit, 1), satuan=name)
    return Teks("{banyak} byte", banyak=Bilangan(count))
