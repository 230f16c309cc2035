"""What a cell is -> its format in the workbook; each is made once, when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from petaproses.emit.shared import palette
from petaproses.emit.xlsx.sizes import SIDE, SIZE
from petaproses.layout.shared.text import width
from petaproses.table.grid import Trait

FONT = {"font_name": "Arial", "font_size": 10}
"""The font of the workbook, whose digits columns are measured by."""
_CELL = {"font_name": "Arial", "font_size": SIZE, "num_format": "@", "valign": "top", "text_wrap": True}
_BORDER = {"border": 1, "border_color": palette.FRAME}
_HEAD = {**_CELL, **_BORDER, "bold": True, "bg_color": palette.HEADER, "align": "center", "valign": "vcenter"}

LOOKS: Mapping[str, Mapping[str, Any]] = {
    "judul": {**_CELL, "text_wrap": False, "bold": True, "font_size": 13, "font_color": palette.ACCENT},
    "subjudul": {**_CELL, "text_wrap": False, "font_color": palette.LINE},
    "taut": {**_CELL, "text_wrap": False, "font_color": palette.ACCENT, "underline": 1},
    "taut-sel": {**_CELL, **_BORDER, "font_color": palette.ACCENT, "underline": 1},
    "kepala": _HEAD,
    "kepala-tegak": {**_HEAD, "rotation": 90, "text_wrap": False},
    "nomor": {**_HEAD, "bold": False},
    "teks": {**_CELL, **_BORDER},
    "tanda": {**_CELL, **_BORDER, "align": "center"},
    "angka": {**_CELL, **_BORDER, "align": "right"},
    "kolom": _CELL,
    "kolom-angka": {**_CELL, "num_format": "General", "align": "right"},
}
"""The properties of each look, by name; what is typed below a table keeps to the last two."""


class Look:
    """The formats of one workbook."""

    def __init__(self, workbook: Any) -> None:
        """Begin without any."""
        self._workbook = workbook
        self._made: dict[tuple[str, str | None], Any] = {}

    def of(self, name: str, number: str | None = None) -> Any:
        """Return the format of a look by name, for numbers with their number format."""
        if (name, number) not in self._made:
            extra = {"num_format": number} if number else {}
            self._made[name, number] = self._workbook.add_format({**LOOKS[name], **extra})
        return self._made[name, number]

    def column(self, traits: Trait) -> Any:
        """Return the format of whatever is typed into a column below its table: text, unless it holds figures."""
        return self.of("kolom-angka" if traits == "angka" else "kolom")

    @staticmethod
    def upright_height(names: Iterable[str]) -> float:
        """Return how high a row is in which names stand upright, in pt."""
        return min(max((width(name, SIZE, bold=True) for name in names), default=0.0) * 1.06 + SIDE, 300.0)

    @staticmethod
    def choice(register: str) -> dict[str, Any]:
        """Return how owners are chosen: from the register; several, one a line, pass after a question."""
        return {
            "validate": "list",
            "source": f"={register}",
            "error_type": "warning",
            "error_title": "Bukan di daftar peran",
            "error_message": "Pilih dari daftar. Bila pemiliknya beberapa, tulis satu di setiap baris (Alt+Enter).",
        }
