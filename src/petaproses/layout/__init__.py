"""A picture of the map -> scenes: every box, line and text with its place."""

from __future__ import annotations

from petaproses.layout.scene import Scene
from petaproses.peta import Cascading, Gambar, Lembar, Peta
from petaproses.proyek import Kertas
from petaproses.table.grid import Table


def layout(peta: Peta, gambar: Gambar | Table, *, kertas: Kertas | None = None) -> tuple[Scene, ...]:
    """Lay out one picture, or a table of marks as one: as large as it needs, or as pages of `kertas`."""
    from petaproses.layout.unfinished import is_blank, layout_blank

    # one kind of picture is often all a run needs: the others are not even imported
    if isinstance(gambar, Table):
        from petaproses.layout.matrix import layout_matrix

        return layout_matrix(peta, gambar, kertas)
    if is_blank(gambar):
        return layout_blank(peta, gambar, kertas)
    if isinstance(gambar, Cascading):
        from petaproses.layout.tree import layout_tree

        return layout_tree(peta, gambar, kertas)
    if isinstance(gambar, Lembar) and gambar.kelompok:
        from petaproses.layout.bands import layout_bands

        return layout_bands(peta, gambar, kertas)
    from petaproses.layout.swimlane import layout_swimlane

    return layout_swimlane(peta, gambar, kertas)
