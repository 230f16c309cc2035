"""A table before any format: header rows, groups of body rows, and cells that span."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain, pairwise
from typing import Literal, NamedTuple, Self, cast

from petaproses.peta import Peta, WholePicture
from petaproses.text.source import At


class Tujuan(NamedTuple):
    """What a line points to: the id of a picture or table, and the anchor of a cell in it."""

    id: str
    jangkar: str = ""


class Line(NamedTuple):
    """One line of a cell, never broken by us; a `catatan` is a remark below the line before it.

    `jangkar` is the anchor that others may point to, `key` what the thing it names is known by in the maps: its id,
    or its code or place, so that a table that was edited elsewhere can be read back; `proses` is the code of the
    process that the line names, for formats that have a page for each.
    """

    text: str
    tujuan: Tujuan | None = None
    catatan: bool = False
    jangkar: str = ""
    proses: str = ""
    key: str = ""


_PLAIN = Line("")[1:]
"""What is known of a line that is nothing but text."""


class Cell(NamedTuple):
    """One cell: its lines and its spans.

    A `head` cell is the header of its row when it stands in the body, of its columns when it stands in the header.
    The lines of a `daftar` cell, except remarks, are a numbered list.
    """

    lines: tuple[Line, ...] = ()
    rowspan: int = 1
    colspan: int = 1
    head: bool = False
    daftar: bool = False

    @classmethod
    def of(cls, *texts: str, head: bool = False, rowspan: int = 1, colspan: int = 1) -> Self:
        """Return a cell of plain lines; empty texts are left out."""
        lines = tuple([_plain(text) for text in texts if text])
        if lines or head or rowspan > 1 or colspan > 1:
            return cls(lines, rowspan, colspan, head)
        return cast("Self", BLANK)

    @property
    def polos(self) -> bool:
        """Whether it holds one plain text at most, which is the cell's `text`: no list, link, anchor or remark."""
        return not self.lines or (len(self.lines) == 1 and self.lines[0][1:] == _PLAIN and not self.daftar)

    @property
    def merentang(self) -> bool:
        """Whether it spans more than its own row and column."""
        return self.rowspan > 1 or self.colspan > 1

    @property
    def text(self) -> str:
        """Its lines as one text, parted by newlines."""
        return "\n".join(line.text for line in self.lines)

    @property
    def items(self) -> tuple[tuple[Line, ...], ...]:
        """Its lines, each with the remarks that follow it."""
        starts = [number for number, line in enumerate(self.lines) if number == 0 or not line.catatan]
        return tuple(self.lines[a:b] for a, b in pairwise((*starts, len(self.lines))))


BLANK = Cell()
"""An empty cell; large tables hold hundreds of thousands of them, so it is made once."""


@lru_cache(maxsize=4096)
def _plain(text: str) -> Line:
    """Return a line that is nothing but text; owners, marks and units come again and again."""
    return Line(text)


Row = tuple[Cell, ...]


class Group(NamedTuple):
    """Body rows that belong together, under a heading of their own when `judul` is not empty.

    `value` is what stands for it in a column that says the same of every row.
    """

    rows: tuple[Row, ...]
    judul: str = ""
    value: str = ""


def titled(columns: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Row, ...]:
    """Return the header of columns by title, each with the years below it; a title with none but an empty year stands
    alone."""
    top: list[Cell] = []
    below: list[Cell] = []
    columns = [column for column in columns if column[1]]
    deep = 2 if any(any(years) for _, years in columns) else 1
    for judul, years in columns:
        if any(years):
            top.append(Cell.of(judul, head=True, colspan=len(years)))
            below += [Cell.of(year, head=True) for year in years]
        else:
            top.append(Cell.of(judul, head=True, rowspan=deep))
    return (tuple(top), tuple(below)) if below else (tuple(top),)


Trait = Literal["", "kode", "peran", "angka"]
"""What kind of thing a column holds: text, codes, owners, or figures."""


class Table(NamedTuple):
    """A table with its caption and notes; `id` names its file, each row lists only the cells that begin in it.

    `header` rows fill `columns` columns, as the rows of every group do. `nomor` counts the columns below the header, as
    official tables do.
    """

    id: str
    judul: str
    columns: int
    header: tuple[Row, ...]
    groups: tuple[Group, ...]
    keterangan: tuple[str, ...] = ()
    nomor: bool = False
    tegak: bool = False
    """Whether the lowest header row holds names too long for its narrow columns, so that they stand upright."""
    traits: tuple[Trait, ...] = ()
    """What each column from the left holds, for formats that make a difference; text where it is not said."""
    kelompok: str = ""
    """What a column is called that says of every row which group it is in, where a format has no headings inside."""
    heads: tuple[tuple[int, ...], ...] = ()
    """For each column from the left those that tell what its cells are about, wherever it is shown without the rest."""
    part: tuple[int, ...] = ()
    """The numbers of its columns in the whole table, where it is a part of one."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its columns."""
        return self.part or tuple(range(1, self.columns + 1))


DrawnAs = Literal["matriks", "graf"]
"""How a table looks as a picture: a matrix of marks, or boxes and arrows."""


class View(NamedTuple):
    """A table that can be made: the id that names its file, its title, and how it is made from the map.

    One with a `drawn_as` is a picture in the formats of pictures.
    """

    id: str
    judul: str
    build: Callable[[Peta], Table]
    drawn_as: DrawnAs | None = None
    short: str = ""
    """Its title where there is room for few letters."""
    gambar: str = ""
    """The id of the picture whose content it tells in words, if any: whatever shows both needs it once."""
    keterangan: str = ""
    """What stands under it where it is drawn as boxes and arrows."""
    at: At | None = None
    """Where the picture is written that it tells in words; nowhere if it is about the whole map."""

    def drawn(self, peta: Peta) -> "WholePicture | Table":
        """Return what is laid out where it is a picture."""
        if self.drawn_as == "matriks":
            return self.build(peta)
        proyek = peta.proyek
        return WholePicture(
            self.id,
            self.judul,
            proyek.unit or proyek.instansi,
            kertas=proyek.kertas,
            kepala=proyek.kepala,
            keterangan=self.keterangan,
        )


def broken(view: View) -> Table:
    """Return what stands in a document in place of a table that could not be made for a fault of ours."""
    return Table(
        view.id,
        view.judul,
        1,
        ((Cell.of("Isi", head=True),),),
        (Group(((Cell.of("(tabel ini gagal dibuat: kesalahan petaproses)"),),)),),
    )


def placed(rows: tuple[Row, ...], columns: int) -> list[list[tuple[Cell, bool]]]:
    """Return every row in full width: for each column the cell that covers it, and whether it begins just there.

    Rows that leave a column uncovered or cover one twice raise ValueError: such a table is a bug of ours.
    """
    grid: list[list[tuple[Cell, bool] | None]] = [[None] * columns for _ in rows]
    for y, row in enumerate(rows):
        for cell in row:
            x = grid[y].index(None) if None in grid[y] else columns
            for dy in range(cell.rowspan):
                for dx in range(cell.colspan):
                    if y + dy >= len(rows) or x + dx >= columns or grid[y + dy][x + dx] is not None:
                        raise ValueError(f"cell {cell.text!r} does not fit at row {y}, column {x}")
                    grid[y + dy][x + dx] = (cell, dx == dy == 0)
    if None in chain.from_iterable(grid):
        raise ValueError("a column is left uncovered")
    return [[entry for entry in row if entry is not None] for row in grid]
