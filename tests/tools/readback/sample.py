"""Whatever map: tables that were made up stand in its documents."""

from __future__ import annotations

from functools import cache

from petaproses.emit.shared.context import Context
from tools.build import peta_of

LEVEL_0 = "kelompok:\n  - nama: Utama\n    proses:\n      - kode: 1\n        nama: Satu\n"


@cache
def context(paper: str = "", *, upright: bool = False) -> Context:
    """Return the context of a small map on a paper."""
    lies = "tegak" if upright else "mendatar"
    kertas = f"kertas: {{ukuran: {paper}, arah: {lies}}}\n" if paper else ""
    return Context(peta_of(level_0=LEVEL_0, peta=f"instansi: Kabupaten Contoh\n{kertas}"))


def uneven(programs: int = 2, activities: int = 30, indicators: int = 3) -> str:
    """Return the map of a cascade whose only sasaran has more indicators than programs below it."""
    rows = [
        "cascading: Contoh",
        "jenjang: [Sasaran, Program, Kegiatan]",
        "pohon:",
        "  - Sasaran: Sasaran satu",
        *(["    indikator:"] if indicators else []),
    ]
    rows += (f"      - uraian: Indikator {n}\n        satuan: Satuan {n}" for n in range(1, indicators + 1))
    for n in range(1, programs + 1):
        rows.append(f"  - Program: Program {n}")
        rows += (f"  - Kegiatan: Kegiatan {n}.{k} dari program" for k in range(1, activities + 1))
    return "\n".join((*rows, ""))
