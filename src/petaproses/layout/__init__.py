"""A picture of the map -> scenes: every box, line and text with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas
from petaproses.peta import Cascading, Gambar, Lembar, Peta, WholePicture
from petaproses.table.grid import Table

if TYPE_CHECKING:
    from petaproses.layout.common_size import Common


class Layouts:
    """The pictures of one map as scenes; on one paper its sheets have text of one size, which is found once."""

    def __init__(self, peta: Peta) -> None:
        self._peta = peta
        self._common: dict[Kertas, Common] = {}

    def layout(self, gambar: Gambar | WholePicture | Table, kertas: Kertas | None) -> tuple[Scene, ...]:
        """Lay out one picture, or a table of marks as one: as large as it needs, or as pages of `kertas`."""
        from petaproses.layout.shared.unfinished import is_blank, layout_blank

        # one kind of picture is often all a run needs: the others are not even imported
        peta = self._peta
        if isinstance(gambar, Table):
            from petaproses.layout.matrix.layout import layout_matrix

            return layout_matrix(peta, gambar, kertas, *self._shared(kertas)[:1])
        if isinstance(gambar, WholePicture):
            from petaproses.layout.flow.layout import layout_flow

            return layout_flow(peta, gambar, kertas, *self._shared(kertas)[:1])
        if is_blank(gambar):
            return layout_blank(peta, gambar, kertas)
        if isinstance(gambar, Cascading):
            from petaproses.layout.tree.layout import layout_tree

            return layout_tree(peta, gambar, kertas)
        if isinstance(gambar, Lembar) and gambar.kelompok:
            from petaproses.layout.bands.layout import layout_bands

            return layout_bands(peta, gambar, kertas, *self._shared(kertas)[:1])
        from petaproses.layout.lanes.layout import layout_swimlane

        return layout_swimlane(peta, gambar, kertas, *self._shared(kertas))

    def _shared(self, kertas: Kertas | None) -> tuple[float, ...]:
        if kertas is None:
            return ()
        from petaproses.layout.common_size import common

        if kertas not in self._common:
            self._common[kertas] = common(self._peta, kertas)
        return self._common[kertas]


def layout(peta: Peta, gambar: Gambar | WholePicture | Table, *, kertas: Kertas | None = None) -> tuple[Scene, ...]:
    """Lay out one picture of a map as `Layouts` does; for several, that is cheaper."""
    return Layouts(peta).layout(gambar, kertas)
