"""A finished HTML page -> the grids of its tables, by the rules of HTML for cells that span."""

from __future__ import annotations

from html.parser import HTMLParser

from tools.readback.judge import Band, Grid, Read

_PARTS = ("thead", "tbody", "tfoot")


def grids(page: bytes, *, on_paper: bool = False) -> list[Grid]:
    """Return the grid of each table of a page, in their order: those on the screen, or the parts that are printed
    instead."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    return [each.grid(number) for number, each in enumerate(reader.tables, start=1) if each.on_paper == on_paper]


class _Table:
    """The rows of each part of a table: cells with their spans and the pieces of their text."""

    def __init__(self, *, on_paper: bool) -> None:
        self.on_paper = on_paper
        self.parts: list[tuple[str, list[list[tuple[int, int, list[str]]]]]] = []

    def grid(self, number: int) -> Grid:
        header: list[Band] = []
        body: list[Band] = []
        for name, rows in self.parts:
            (header if name == "thead" else body).extend(_bands(rows))
        return Grid(tuple(header), tuple(body), f"table {number}")


def _bands(rows: list[list[tuple[int, int, list[str]]]]) -> list[Band]:
    taken: dict[tuple[int, int], Read] = {}
    for y, row in enumerate(rows):
        x = 0
        for tall, wide, text in row:
            while (y, x) in taken:
                x += 1
            cell = Read("".join(text))
            taken |= {(y + dy, x + dx): cell for dy in range(tall) for dx in range(wide)}
    columns = 1 + max((x for _, x in taken), default=-1)
    return [tuple(taken[y, x] for x in range(columns)) for y in range(len(rows))]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[_Table] = []
        self._text: list[str] | None = None
        self._on_paper = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "div":
            self._on_paper = "cetak" in (known.get("class") or "").split()
        elif tag == "table":
            self.tables.append(_Table(on_paper=self._on_paper))
        elif tag in _PARTS and self.tables:
            self.tables[-1].parts.append((tag, []))
        elif tag == "tr":
            self.tables[-1].parts[-1][1].append([])
        elif tag in ("td", "th"):
            self._text = []
            spans = int(known.get("rowspan") or 1), int(known.get("colspan") or 1)
            self.tables[-1].parts[-1][1][-1].append((*spans, self._text))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)
