"""A reference into a cascade -> the line that shows it, and the anchor it leads to."""

from __future__ import annotations

from petaproses.outputs import table_id
from petaproses.peta import Baris, Gambar, Peta, Rujukan
from petaproses.table.grid import Line, Tujuan


def anchor(baris: Baris) -> str:
    """Return the anchor of a cascade row in its table."""
    return f"b-{baris.kunci}"


def pointing_to(gambar: Gambar | None) -> Tujuan | None:
    """Return what leads to a picture, None when there is none."""
    return Tujuan(gambar.id) if gambar else None


def line_of(peta: Peta, rujukan: Rujukan) -> Line:
    """Return the text of the row or indicator a reference means, leading there; the author's word if it means none."""
    found = peta.baris_by_id.get(rujukan.teks)
    if found is None:
        return Line(rujukan.teks)
    cascading, baris, indikator = found
    return Line(indikator.uraian if indikator else baris.teks, Tujuan(table_id(cascading), anchor(baris)))
