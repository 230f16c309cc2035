"""Scene or Table -> bytes: `EMITTERS` lists the formats, one line each; `emit` makes the files of one artefact."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from petaproses.emit.shared.context import Context
from petaproses.layout.shared.scene import Scene
from petaproses.peta import Gambar
from petaproses.peta.outputs import INDEX, README
from petaproses.plan import Artefact, Jenis
from petaproses.table.grid import Table
from petaproses.table.grid import View as View
from petaproses.text.filename import page

Pictures = Callable[[Context, Gambar, Sequence[Scene]], tuple[bytes, ...]]
"""Makes the files of one picture from its pages: one file a page, or one that holds them all."""

Scenes = Callable[[Context, object, Sequence[Scene]], tuple[bytes, ...]]
"""Makes the files of whatever was laid out, from its pages alone."""


class Emitter(NamedTuple):
    """An output format: its name in commands, the end of its file names, and how it shows what it can show."""

    name: str
    suffix: str
    gambar: Pictures | None = None
    matriks: Scenes | None = None
    graph: Scenes | None = None
    tabel: Callable[[Context, Table], bytes] | None = None
    listing: Callable[[Context], bytes] | None = None
    coverage: Callable[[Context], bytes] | None = None
    graphviz: Scenes | None = None
    """How an installed Graphviz makes its pictures, if that was asked for and it can."""
    paged: bool = False
    """Whether its pictures are pages of the paper that a map asks for; else they are as large as they need."""
    twins: bool = False
    """Whether the page of a picture tells its content as a table too."""
    home: str = INDEX
    """What its page that links all others is called, without the suffix."""

    @property
    def draws(self) -> tuple[Jenis, ...]:
        """What it can show."""
        kinds: tuple[tuple[Jenis, object], ...] = (
            ("gambar", self.gambar),
            ("matriks", self.matriks),
            ("graf", self.graph),
            ("tabel", self.tabel),
            ("indeks", self.listing),
            ("cakupan", self.coverage),
        )
        return tuple(kind for kind, function in kinds if function)


def _of(module: str, function: str) -> Callable[..., Any]:
    """Return a function of a module beside this one, which is loaded when it is first called: most runs need one."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(f"{__name__}.{module}"), function)(*arguments)

    return call


def _pictures(name: str) -> Emitter:
    """Return a format of pictures alone, whose files one can also have from an installed Graphviz."""
    draw, by_graphviz = _of(name, "gambar"), _of("graphviz.dot", f"gambar_{name}")
    return Emitter(name, f".{name}", draw, draw, draw, graphviz=by_graphviz, paged=True)


def _pages(name: str, module: str) -> Emitter:
    """Return a format of pages, with words and tables around the pictures."""
    return Emitter(
        name, f".{name}", _of(module, "gambar"), tabel=_of(module, "tabel"), listing=_of(module, "listing"), twins=True
    )


EMITTERS = {
    emitter.name: emitter
    for emitter in (
        _pictures("svg"),
        Emitter("gv", ".gv", *(_of("graphviz.gv", "gambar"),) * 3, paged=True),
        _pages("html", "html.standalone")._replace(
            graph=_of("html.standalone", "graph"), coverage=_of("html.standalone", "coverage")
        ),
        _pages("md", "md")._replace(home=README),
        _pictures("png"),
        Emitter("csv", ".csv", tabel=_of("csv", "tabel")),
        Emitter("pdf", ".pdf", *(_of("pdf.single", "gambar"),) * 3, tabel=_of("pdf.single", "tabel"), paged=True),
    )
}
"""Every output format, in the order in which they are listed."""


def emit(context: Context, artefact: Artefact, scenes: Sequence[Scene] = ()) -> tuple[tuple[str, bytes], ...]:
    """Return the files of one artefact by name; `scenes` are the pages of its picture.

    An artefact whose format cannot show it is a bug of ours and raises ValueError.
    """
    emitter = EMITTERS[artefact.format]
    by_graphviz = emitter.graphviz if context.look.engine == "graphviz" else None
    if artefact.jenis == "gambar" and emitter.gambar:
        draw = by_graphviz or emitter.gambar
        return _paged(artefact, draw(context, context.gambar[artefact.id], scenes))
    shape = {"matriks": emitter.matriks, "graf": emitter.graph}.get(artefact.jenis)
    if shape:
        return _paged(artefact, (by_graphviz or shape)(context, context.tabel[artefact.id], scenes))
    if artefact.jenis == "tabel" and emitter.tabel:
        return ((artefact.name, emitter.tabel(context, context.tabel[artefact.id].build(context.peta))),)
    if artefact.jenis == "indeks" and emitter.listing:
        return ((artefact.name, emitter.listing(context)),)
    if artefact.jenis == "cakupan" and emitter.coverage:
        return ((artefact.name, emitter.coverage(context)),)
    raise ValueError(f"{artefact.format} cannot show a {artefact.jenis}")


def _paged(artefact: Artefact, files: Sequence[bytes]) -> tuple[tuple[str, bytes], ...]:
    return tuple((page(artefact.name, number), data) for number, data in enumerate(files, start=1))
