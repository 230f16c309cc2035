"""A finished PDF -> the grids of cells on its pages, from the lines that are drawn and where each text begins.

Nothing is known of the order in which things were drawn. Lengths in pt, from the lower left corner of the page.
"""

from __future__ import annotations

import io
import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any, NamedTuple

import pikepdf

from tools.readback.judge import Band, Grid, Read

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1, 0, 0, 1, 0, 0)
_NUMBER = re.compile(r"\(\d+\)")
_SAME = 0.8
"""Lines no farther apart than this are one, in pt."""


class Run(NamedTuple):
    """A text as it is drawn in one go: where its first letter stands, where it ends, how large it is; and whether it
    is level."""

    x: float
    y: float
    end: float
    size: float
    text: str
    level: bool


class Stroke(NamedTuple):
    """A straight line that is drawn."""

    x0: float
    y0: float
    x1: float
    y1: float


def times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    k, l, m, n, o, p = outer  # noqa: E741
    return (a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n, e * k + f * m + o, e * l + f * n + p)


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class Font:
    """How the glyphs of a font read, and how wide they are in thousandths of their size."""

    def __init__(self, font: Any) -> None:
        self._wide: dict[int, float] = {}
        table = list(font.DescendantFonts[0].get("/W", []))
        while table:
            first, follows = int(table[0]), table[1]
            if isinstance(follows, pikepdf.Array):
                self._wide |= {first + n: float(each) for n, each in enumerate(follows)}
                table = table[2:]
            else:
                self._wide |= dict.fromkeys(range(first, int(follows) + 1), float(table[2]))
                table = table[3:]
        self._says = dict(_letters(font.ToUnicode.read_bytes().decode("latin-1")))

    def read(self, codes: bytes) -> tuple[str, float]:
        glyphs = [int.from_bytes(codes[n : n + 2], "big") for n in range(0, len(codes), 2)]
        return "".join(self._says.get(each, "\ufffd") for each in glyphs), sum(
            self._wide.get(each, 0) for each in glyphs
        )


def _letters(cmap: str) -> Iterator[tuple[int, str]]:
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            yield int(code, 16), bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            for number in range(int(low, 16), int(high, 16) + 1):
                yield number, chr(int(text, 16) + number - int(low, 16))


class Page:
    """The texts and lines of one page, those in the pictures on it too."""

    def __init__(self, page: Any) -> None:
        self.runs: list[Run] = []
        self.strokes: list[Stroke] = []
        self._fonts: dict[Any, Font] = {}
        self._go(page, page.Resources, _UNIT)

    def _go(self, stream: Any, resources: Any, matrix: Matrix) -> None:
        stack: list[tuple[Matrix, float]] = []
        font, size, path, text = Font.__new__(Font), 0.0, [], _UNIT
        scale = 1.0
        for operands, operator in pikepdf.parse_content_stream(stream):
            match str(operator):
                case "q":
                    stack.append((matrix, scale))
                case "Q":
                    matrix, scale = stack.pop()
                case "cm":
                    matrix = times(tuple(map(float, operands)), matrix)  # type: ignore[arg-type]
                case "m":
                    path = [tuple(map(float, operands))]
                case "l":
                    path.append(tuple(map(float, operands)))
                case "S" if len(path) == 2:
                    (x0, y0), (x1, y1) = sorted(at(matrix, *point) for point in path)
                    self.strokes.append(Stroke(x0, min(y0, y1), x1, max(y0, y1)))
                case "Tf":
                    name, size = str(operands[0]), float(operands[1])
                    font = self._font(resources.Font[name])
                case "Tm":
                    text = tuple(map(float, operands))  # type: ignore[assignment]
                case "Tj" | "TJ":
                    self._text(operands[0] if str(operator) == "TJ" else operands, font, size, times(text, matrix))
                case "Do":
                    form = resources.XObject[str(operands[0])]
                    if form.get("/Subtype") == "/Form":
                        inner = tuple(map(float, form.get("/Matrix", _UNIT)))
                        self._go(form, form.get("/Resources", resources), times(inner, matrix))  # type: ignore[arg-type]

    def _font(self, font: Any) -> Font:
        key = font.objgen
        if key not in self._fonts:
            self._fonts[key] = Font(font)
        return self._fonts[key]

    def _text(self, parts: Any, font: Font, size: float, matrix: Matrix) -> None:
        said, wide = "", 0.0
        for part in parts:
            if isinstance(part, pikepdf.String):
                letters, more = font.read(bytes(part))
                said, wide = said + letters, wide + more
            else:
                wide -= float(part)
        (x, y), (end, _) = at(matrix, 0, 0), at(matrix, wide * size / 1000, 0)
        a, b, c, d, *_ = matrix
        if said.strip():
            self.runs.append(Run(x, y, end, size * abs(a * d - b * c) ** 0.5, said, abs(b) < abs(a) / 100))


def pages(pdf: bytes) -> list[Page]:
    """Return what stands on each page of a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [Page(page) for page in document.pages]


def smallest(page: Page) -> float:
    """Return the size of the smallest text of a page in pt."""
    return min((run.size for run in page.runs), default=1000.0)


def grids(pdf: bytes, header: int) -> tuple[list[Grid], list[str]]:
    """Return the grid of each page of a PDF of one table, and what stands over the edge of its cell.

    The header ends with the row that counts the columns, or has so many rows."""
    found, over = [], []
    for number, page in enumerate(pages(pdf), start=1):
        bands, wrong = _bands(page)
        counted = (y for y, band in enumerate(bands, start=1) if all(_NUMBER.fullmatch(cell.text) for cell in band))
        below = next(counted, header)
        found.append(Grid(tuple(bands[:below]), tuple(bands[below:]), f"page {number}"))
        over += [f"page {number}: {each}" for each in wrong]
    return found, over


def _places(values: Sequence[float]) -> list[float]:
    """Return the places of some lines: those close to each other are one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SAME:
            kept.append(value)
    return kept


def _bands(page: Page) -> tuple[list[Band], list[str]]:
    upright = [each for each in page.strokes if each.x1 - each.x0 < _SAME < each.y1 - each.y0]
    level = [each for each in page.strokes if each.y1 - each.y0 < _SAME < each.x1 - each.x0]
    xs = _places([each.x0 for each in upright])
    ys = _places([each.y0 for each in level])[::-1]
    if len(xs) < 2 or len(ys) < 2:
        return [], []
    columns, rows = range(len(xs) - 1), range(len(ys) - 1)

    beside = [[(each.y0, each.y1) for each in upright if abs(each.x0 - x) < _SAME] for x in xs]
    below = [[(each.x0, each.x1) for each in level if abs(each.y0 - y) < _SAME] for y in ys]

    def between(a: tuple[int, int], b: tuple[int, int]) -> bool:
        """Tell whether a line parts two neighbouring fields."""
        (y, x), (y1, x1) = a, b
        lines, middle = (beside[x1], (ys[y] + ys[y + 1]) / 2) if x1 > x else (below[y1], (xs[x] + xs[x + 1]) / 2)
        return any(low < middle < high for low, high in lines)

    parent = {(y, x): (y, x) for y in rows for x in columns}

    def root(field: tuple[int, int]) -> tuple[int, int]:
        while parent[field] != field:
            field = parent[field]
        return field

    for y, x in parent:
        for other in ((y + 1, x), (y, x + 1)):
            if other in parent and not between((y, x), other):
                parent[root(other)] = root((y, x))
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for y, x in parent:
        field = root((y, x))
        right, low = edges.get(field, (xs[x + 1], ys[y + 1]))
        edges[field] = max(right, xs[x + 1]), min(low, ys[y + 1])
    texts: dict[tuple[int, int], list[Run]] = {}
    wrong = []
    for run in page.runs:
        x = bisect(xs, run.x + 0.3) - 1
        y = reduce(lambda n, line: n + (line > run.y + run.size * 0.2), ys, 0) - 1
        if not (x in columns and y in rows):
            continue
        field = root((y, x))
        right, low = edges[field]
        if run.end > right + 0.3 or run.y < low:
            wrong.append(f"{run.text!r} stands over the edge of its cell")
        texts.setdefault(field, []).append(run)
    cells = {}
    for field in set(map(root, parent)):
        lines = sorted(texts.get(field, ()), key=lambda run: (-round(run.y, 1), run.x))
        cells[field] = Read("\n".join(run.text for run in lines))
    return [tuple(cells[root((y, x))] for x in columns) for y in rows], wrong
