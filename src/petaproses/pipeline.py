"""The whole road on one page: read -> shape -> link -> check -> control -> plan -> lay out -> emit -> write."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from petaproses.language import NOTHING

if TYPE_CHECKING:
    from petaproses.control import Wish
    from petaproses.control.baseline import Baseline
    from petaproses.emit.documents import Document
    from petaproses.emit.shared.book import Made
    from petaproses.emit.shared.context import Context, Look
    from petaproses.emit.shared.failures import Mishap
    from petaproses.findings.record import Report
    from petaproses.fix import Mended
    from petaproses.language import Said
    from petaproses.layout.paper import Paper
    from petaproses.layout.shared.scene import Scene
    from petaproses.model.proyek import Kertas
    from petaproses.peta import Gambar, Peta
    from petaproses.plan import Artefact, Plan, Request
    from petaproses.table.grid import View
    from petaproses.text.discover import Found
    from petaproses.text.source import Source

Unsaved: TypeAlias = "Mapping[Path, str]"
"""What stands in an editor and not yet on the disk: texts of map files, by the paths by which these were found."""

NO_TEXT: Unsaved = MappingProxyType({})

# Each stage is imported when it is reached: checking maps must not wait for the libraries of pictures and pages.


def compile_maps(found: Found, wish: Wish | None = None, unsaved: Unsaved = NO_TEXT) -> tuple[Peta, Report]:
    """Read, shape, link and check the files of a project; whatever is wrong with them stands in the report, but for
    what the project and the person do not want to hear. Without a wish every error is there that stops a build."""
    from petaproses.control import Wish, control, examine

    peta = link_maps(found, unsaved)
    wish = wish or Wish()
    return peta, control(peta, examine(peta, wish), wish, read_baseline(found))


def link_maps(found: Found, unsaved: Unsaved = NO_TEXT) -> Peta:
    """Read, shape and link the files of a project, each as it is on the disk or in `unsaved`."""
    from petaproses.model.shape import shape
    from petaproses.peta.linking import link
    from petaproses.text.source import about

    shaped = []
    for path, name in found.files:
        with about(name):
            shaped.append(shape(_read(path, name, unsaved)))
    return link(shaped)


def _read(path: Path, name: str, unsaved: Unsaved) -> Source:
    from petaproses.text.read import read, read_file

    text = unsaved.get(path)
    return read_file(path, name) if text is None else read(text.encode("utf-8", "surrogatepass"), name)


def read_baseline(found: Found) -> Baseline:
    """Return the list of old findings that lies in a project's folder; an empty one where there is none, and one that
    says why where it cannot be read."""
    from petaproses.control.baseline import NAME, Baseline, parse
    from petaproses.text.oserror import reason
    from petaproses.text.regular import MAX_TEMPLATE, read_regular

    path = found.folder / NAME
    try:
        text = read_regular(path, MAX_TEMPLATE).decode(errors="replace")
    except OSError as error:
        there = os.path.lexists(path)
        return Baseline(found.folder_name, problem=reason(error) if there else NOTHING)
    return parse(text, found.folder_name)


def mend_maps(found: Found, wish: Wish, *, unsafe: bool, unsaved: Unsaved = NO_TEXT) -> Mended:
    """Compile the files of a project and apply the fixes of the findings that are shown, in memory and to the asked
    files alone."""
    from petaproses.findings.record import Diagnostic
    from petaproses.fix import mend
    from petaproses.fix.state import Sight

    def wanted(item: Diagnostic) -> bool:
        fix = item.finding.fix
        if fix is None or not (fix.safe or unsafe):
            return False
        touched = {item.finding.at.source.name, *(edit.source.name for edit in fix.edits)}
        return not found.asked or touched <= found.asked

    sight = Sight(wish, read_baseline(found))
    return mend([_read(path, name, unsaved) for path, name in found.files], wanted, sight)


def plan_files(peta: Peta, request: Request) -> Plan:
    """Name every file that a request asks for."""
    from petaproses.emit import EMITTERS
    from petaproses.plan import plan

    return plan(peta, request, EMITTERS)


def draw_files(
    peta: Peta,
    plan: Plan,
    paper: Paper,
    templates: Path | None,
    look: Look | None = None,
    notes: list[Said] | None = None,
    mishaps: list[Mishap] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Lay out and emit every file of a plan, one after the other; what is too small to be read is added to `notes`, and
    what is missing for a fault of ours to `mishaps`; without such a list the fault is raised. If something is missing,
    all others come once more, without links to it: the last of a name counts.

    Raises BrokenTemplate for a project's own templates, CannotDraw when this machine lacks what a format needs.
    """
    from petaproses.emit.shared.context import Context, Look

    look, failed = look or Look(), None if mishaps is None else list["Mishap"]()
    made = set()
    while True:
        for artefact, files in _drawn(Context(peta, plan.links, templates, look, failed), plan, paper, notes):
            made.add(artefact.name)
            yield from files
        if not failed:
            return
        assert mishaps is not None
        mishaps += failed
        failed.clear()
        left = plan._replace(artefacts=tuple(each for each in plan.artefacts if each.name in made))
        if left == plan:
            return
        plan, made = left, set()


def _drawn(
    context: Context, plan: Plan, paper: Paper, notes: list[Said] | None
) -> Iterator[tuple[Artefact, tuple[tuple[str, bytes], ...]]]:
    """Give the files of each artefact of a plan that can be made."""
    from petaproses.emit import EMITTERS, emit
    from petaproses.layout.shared.readable import too_small

    peta, drawn = context.peta, dict[tuple[str, "Kertas | None"], tuple["Scene", ...]]()

    def files_of(artefact: Artefact) -> tuple[tuple[str, bytes], ...]:
        if artefact.jenis not in ("gambar", "matriks", "graf"):
            return emit(context, artefact)
        gambar = context.gambar[artefact.id] if artefact.jenis == "gambar" else None
        own = gambar.kertas if gambar else peta.proyek.kertas
        kertas = paper.of(own) if EMITTERS[artefact.format].paged else None
        key = (artefact.id, kertas)
        if key not in drawn:
            for old in [each for each in drawn if each[0] != artefact.id]:
                del drawn[old]
            drawn[key] = context.layouts.layout(gambar or context.tabel[artefact.id].drawn(peta), kertas)
            if notes is not None:
                notes.extend(too_small(drawn[key]))
        return emit(context, artefact, drawn[key])

    for artefact in plan.artefacts:
        subject = (context.gambar if artefact.jenis == "gambar" else context.tabel).get(artefact.id)
        made = context.tried(artefact.name, subject.at if subject else None, partial(files_of, artefact))
        if made is not None:
            yield artefact, made


def make_document(
    peta: Peta, document: Document, paper: Paper, templates: Path | None, mishaps: list[Mishap] | None = None
) -> Made:
    """Make one document of the whole map; its pictures are laid out when it comes to them. What is missing in it for a
    fault of ours is added to `mishaps`, and a document of which nothing is left has no files; without such a list the
    fault is raised.

    Raises BrokenTemplate and CannotDraw as drawing files does.
    """
    from petaproses.emit.documents import FILES
    from petaproses.emit.shared.book import Made
    from petaproses.emit.shared.context import Context
    from petaproses.language import Said

    context = Context(peta, templates=templates, mishaps=mishaps)
    told = Said("dokumen {dokumen}", dokumen=document.name)
    return context.tried(told, None, lambda: _document(context, document, paper)) or Made((), 0, FILES)


def _document(context: Context, document: Document, paper: Paper) -> Made:
    """Make a document, with pages that say so in place of the pictures that we cannot lay out."""
    from petaproses.emit.documents import gathered, maker
    from petaproses.emit.shared.book import Book, chapters
    from petaproses.layout.shared.readable import too_small
    from petaproses.model.proyek import Kertas
    from petaproses.plan import Request
    from petaproses.table.grid import View

    notes: list[Said] = []
    peta = context.peta
    if document.formats:
        plan = plan_files(peta, Request(all=True, formats=document.formats))
        made = dict(draw_files(peta, plan, paper, context.templates, notes=notes, mishaps=context.mishaps))
        return _noted(gathered(document, made.items()), notes)

    def printed(subject: Gambar | View | None) -> Kertas:
        """Give the paper for print: where nobody asks for one, F4."""
        own = peta.proyek.kertas if subject is None or isinstance(subject, View) else subject.kertas
        return paper.of(own) or Kertas()

    def drawn(subject: Gambar | View, kertas: Kertas | None = None) -> tuple[Scene, ...]:
        """Lay out a picture on its own paper or on another."""
        scenes = context.laid_out(subject, kertas or printed(subject))
        notes.extend(too_small(scenes))
        return scenes

    return _noted(maker(document)(context, Book(tuple(chapters(peta)), drawn, printed)), notes)


def _noted(made: Made, notes: Iterable[Said]) -> Made:
    """Return a document with what else should be known of it; a picture may have been drawn more than once."""
    return made._replace(catatan=(*made.catatan, *dict.fromkeys(notes)))
