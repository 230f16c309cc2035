"""What emitters know besides the picture or table at hand."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar, get_args

from petaproses.emit.shared.failures import BrokenTemplate, CannotDraw, Mishap
from petaproses.findings.crash import Crash
from petaproses.language import Said
from petaproses.model.proyek import NONE_WRITTEN, Kertas
from petaproses.peta import Gambar, Peta
from petaproses.peta.hierarchy import Hierarchy
from petaproses.table import coverage_views, views
from petaproses.table.grid import Table, View, broken
from petaproses.text.source import At

if TYPE_CHECKING:
    from petaproses.emit.shared.template import Renderer
    from petaproses.layout import Layouts
    from petaproses.layout.shared.scene import Scene


Engine = Literal["internal", "graphviz"]
"""Who draws a picture that is laid out."""
ENGINES: tuple[Engine, ...] = get_args(Engine)


class Look(NamedTuple):
    """How pictures are drawn, whatever they show: dots per inch of those made of dots, and whether the others bring
    their font along, and who draws SVG and PNG: we, or an installed Graphviz."""

    dpi: int = 200
    embed_font: bool = False
    engine: Engine = "internal"


_USUAL = Look()
_Thing = TypeVar("_Thing")


class Context:
    """One run: the map, the file of each picture and table by format and id, the project's own templates if any, and
    how pictures are drawn."""

    def __init__(
        self,
        peta: Peta,
        files: Mapping[str, Mapping[str, str]] = NONE_WRITTEN,
        templates: Path | None = None,
        look: Look = _USUAL,
        mishaps: list[Mishap] | None = None,
    ) -> None:
        """Keep the parts; without a list for `mishaps` a fault of ours is raised."""
        self.peta, self.files, self.templates, self.look, self.mishaps = peta, files, templates, look, mishaps

    def tried(self, hasil: str, at: At | None, make: Callable[[], _Thing]) -> _Thing | None:
        """Make one thing; if that fails for a fault of ours, note what and from which file, and go on without it."""
        try:
            return make()
        except (BrokenTemplate, CannotDraw):
            raise
        except Exception as error:
            if self.mishaps is None:
                raise
            at = at or Crash.of(error).at
            self.mishaps.append(Mishap(hasil, at.source.name if at else "", error))
            return None

    def built(self, view: View) -> Table:
        """Return a table of the map; one that cannot be made for a fault of ours says so itself."""
        return self.table(view, lambda: view.build(self.peta)) or broken(view)

    def table(self, view: View, make: Callable[[], _Thing]) -> _Thing | None:
        """Make of a table what a document shows; nothing if that fails for a fault of ours, which is noted."""
        return self.tried(Said("tabel «{judul}»", judul=view.judul), view.at, make)

    def picture(self, subject: Gambar | View, make: Callable[[], _Thing]) -> _Thing | None:
        """Make of a picture what a document shows; nothing if that fails for a fault of ours, which is noted."""
        return self.tried(Said("gambar «{judul}»", judul=_title(subject)), subject.at, make)

    def from_pages(
        self,
        subject: Gambar | View,
        scenes: "Sequence[Scene]",
        make: "Callable[[Sequence[Scene]], _Thing]",
        kertas: Kertas | None,
    ) -> _Thing:
        """Make of a picture's pages what a document shows of them, or of a page that says that this cannot be done."""
        from petaproses.layout.shared.unfinished import layout_failed

        made = self.picture(subject, lambda: make(scenes))
        return make(layout_failed(subject.id, _title(subject), kertas)) if made is None else made

    def laid_out(self, subject: Gambar | View, kertas: Kertas | None = None) -> "tuple[Scene, ...]":
        """Return the pages of a picture, or of a table that is one; one that cannot be laid out for a fault of ours is
        a page that says so."""
        from petaproses.layout.shared.unfinished import layout_failed

        def pages() -> "tuple[Scene, ...]":
            shown = subject.drawn(self.peta) if isinstance(subject, View) else subject
            return self.layouts.layout(shown, kertas)

        return self.picture(subject, pages) or layout_failed(subject.id, _title(subject), kertas)

    @cached_property
    def layouts(self) -> "Layouts":
        """What lays out the pictures of this run."""
        from petaproses.layout import Layouts

        return Layouts(self.peta)

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """How the pictures stand to one another."""
        return Hierarchy.of(self.peta)

    @cached_property
    def gambar(self) -> Mapping[str, Gambar]:
        """Every picture by its id."""
        return {gambar.id: gambar for gambar in reversed(self.peta.gambar)}

    @cached_property
    def tabel(self) -> Mapping[str, View]:
        """Every table the map has by its id, not yet built."""
        return {view.id: view for view in (*views(self.peta), *coverage_views(self.peta))}

    @cached_property
    def renderer(self) -> "Renderer":
        """What fills in the templates; Jinja2 is loaded only when a page is wanted."""
        from petaproses.emit.shared.markdown import escape
        from petaproses.emit.shared.template import Renderer

        return Renderer(self.templates, escape)

    def links(self, format_: str) -> Mapping[str, str]:
        """Return the files of this run in one format, by id; what is not made is not linked."""
        return self.files.get(format_, {})


def _title(subject: Gambar | View) -> str:
    from petaproses.layout.shared.heading import judul

    return subject.judul if isinstance(subject, View) else judul(subject)
