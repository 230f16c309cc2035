"""What emitters know besides the picture or table at hand."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from petaproses.bahasa import Teks
from petaproses.hierarchy import Hierarchy
from petaproses.peta import Gambar, Peta
from petaproses.proyek import NONE_WRITTEN
from petaproses.table import coverage, views
from petaproses.table.grid import View

if TYPE_CHECKING:
    from petaproses.emit.template import Renderer


Engine = Literal["internal", "graphviz"]
"""Who draws a picture that is laid out."""
ENGINES: tuple[Engine, ...] = get_args(Engine)


class BrokenTemplate(Exception):
    """A project's own template that cannot be filled in: its name, the line if known, and what is wrong with it."""

    def __init__(self, name: str, line: int | None, reason: str) -> None:
        """Keep the parts for whoever words the message."""
        super().__init__(f"{name}:{line or 1}: {reason}")
        self.name, self.line, self.reason = name, line, reason


class CannotDraw(Exception):
    """A picture that this machine cannot draw: why, and what its owner may do."""

    def __init__(self, reason: Teks, hint: Teks) -> None:
        """Keep the parts for whoever words the message."""
        super().__init__(f"{reason}: {hint}")
        self.reason, self.hint = reason, hint


class Look(NamedTuple):
    """How pictures are drawn, whatever they show: dots per inch of those made of dots, and whether the others bring
    their font along, and who draws SVG and PNG: we, or an installed Graphviz."""

    dpi: int = 200
    embed_font: bool = False
    engine: Engine = "internal"


_USUAL = Look()


class Context:
    """One run: the map, the file of each picture and table by format and id, the project's own templates if any, and
    how pictures are drawn."""

    def __init__(
        self,
        peta: Peta,
        files: Mapping[str, Mapping[str, str]] = NONE_WRITTEN,
        templates: Path | None = None,
        look: Look = _USUAL,
    ) -> None:
        """Keep the parts."""
        self.peta, self.files, self.templates, self.look = peta, files, templates, look

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
        return {view.id: view for view in (*views(self.peta), *coverage(self.peta))}

    @cached_property
    def renderer(self) -> "Renderer":
        """What fills in the templates; Jinja2 is loaded only when a page is wanted."""
        from petaproses.emit.md import escape
        from petaproses.emit.template import Renderer

        return Renderer(self.templates, escape)

    def links(self, format_: str) -> Mapping[str, str]:
        """Return the files of this run in one format, by id; what is not made is not linked."""
        return self.files.get(format_, {})
