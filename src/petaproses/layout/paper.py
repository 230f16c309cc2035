"""Which paper a picture is drawn on."""

from __future__ import annotations

from petaproses.language import Said
from petaproses.language.refused import choose
from petaproses.model.proyek import Kertas
from petaproses.peta.linking.proyek import PAPERS, paper_sides

SCREEN = "layar"


class Paper:
    """The paper that a map asks for, one asked for by name, or none (for the screen)."""

    def __init__(self, ukuran: str = "") -> None:
        """Take a size as a planner writes it, `layar` for none, or nothing for the maps' own; raises Refused."""
        self._screen = ukuran.lower() == SCREEN
        self._ukuran = "" if self._screen else ukuran
        self._sides = paper_sides(self._ukuran) if self._ukuran else None
        if self._ukuran and self._sides is None:
            told = Said("kertas «{kertas}» tidak dikenal", kertas=ukuran)
            listed = Said("pilih A4, F4, A3, Legal, Letter, '215 x 330 mm', atau layar")
            raise choose(told, ukuran, (*PAPERS, SCREEN), listed)

    def of(self, own: Kertas | None) -> Kertas | None:
        """Return the paper of a picture whose map asks for `own`; another size lies as that, else landscape."""
        if self._screen or self._sides is None:
            return None if self._screen else own
        own = own or Kertas()
        short, long = sorted(self._sides)
        width, height = (long, short) if own.width > own.height else (short, long)
        return Kertas(self._ukuran, width, height, own.pinggir)
