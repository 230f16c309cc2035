"""A reference into a cascade -> the line that shows it, and the anchor it leads to."""

from __future__ import annotations

from petaproses.peta import Baris, Gambar, Peta, Rujukan
from petaproses.peta.outputs import PROSES, table_id
from petaproses.table.grid import Line, Tujuan
from petaproses.text.filename import stem


def anchor(baris: Baris) -> str:
    """Return the anchor of a cascade row in its table."""
    return f"b-{baris.key}"


def pointing_to(gambar: Gambar | None) -> Tujuan | None:
    """Return what leads to a picture, None when there is none."""
    return Tujuan(gambar.id) if gambar else None


def line_of(peta: Peta, rujukan: Rujukan) -> Line:
    """Return the text of the row or indicator a reference means, leading there; the author's word if it means none."""
    cascading, baris, _ = peta.baris_by_id.get(rujukan.teks, (None, None, None))
    tujuan = Tujuan(table_id(cascading), anchor(baris)) if cascading and baris else None
    return Line(peta.called_rujukan(rujukan), tujuan)


def to_list(kode: str) -> Tujuan:
    """Return where the list of processes shows a code."""
    return Tujuan(PROSES.id, f"p-{stem(kode)}")


def supporters(peta: Peta) -> dict[int, list[str]]:
    """Return the processes that support a cascade row or an indicator, by the identity of what they name."""
    found: dict[int, list[str]] = {}
    for proses in peta.by_kode.values():
        meant = (peta.baris_by_id.get(rujukan.teks) for rujukan in proses.mendukung)
        for target in dict.fromkeys(id(each[2] or each[1]) for each in meant if each):
            found.setdefault(target, []).append(f"{proses.kode} {proses.nama}")
    return found
