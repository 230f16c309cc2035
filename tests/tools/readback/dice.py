"""A seed -> a random table with spans, lists, remarks, empty cells, long words and groups; and how to plant a swap."""

from __future__ import annotations

from random import Random

from petaproses.table.grid import Cell, Group, Line, Row, Table

_WORDS = (
    "penyelenggaraan",
    "pemerintahan",
    "laporan",
    "kinerja",
    "pertanggungjawaban",
    "rapat",
    "di",
    "dan",
    "yang",
    "2025",
    "80,51",
    "500.000.000",
    "4.01.02.2.01",
    "DPRD",
    "program/kegiatan",
    "rata-rata",
    "perangkat",
    "daerah",
    "kebijakan",
    "ketidaksinambungan",
    "N/A",
    "%",
)


def random_table(seed: int, *, rows: int = 40, columns: int = 9) -> Table:
    """Return the table of a seed, with at most so many rows and columns."""
    dice = Random(seed)
    wide = dice.randint(1, columns)
    groups = tuple(
        Group(_rows(dice, dice.randint(1, rows), wide), f"Kelompok {n} {_text(dice, 3)}" if dice.random() < 0.4 else "")
        for n in range(dice.choice((1, 1, 3)))
    )
    return Table("tabel-acak", "Tabel acak", wide, _header(dice, wide), groups, nomor=True)


def _header(dice: Random, wide: int) -> tuple[Row, ...]:
    titles = [Cell.of(f"Judul {x + 1}", head=True) for x in range(wide)]
    if wide < 4 or dice.random() < 0.4:
        return (tuple(titles),)
    span = dice.randint(2, wide - 1)
    top = (Cell.of("Target", head=True, colspan=span), *(each._replace(rowspan=2) for each in titles[span:]))
    return top, tuple(Cell.of(str(2025 + x), head=True) for x in range(span))


def _rows(dice: Random, high: int, wide: int) -> tuple[Row, ...]:
    """Fill a grid with cells from the top left; high spans are likely, so that page breaks cut them."""
    free = [[True] * wide for _ in range(high)]
    made: list[list[Cell]] = [[] for _ in range(high)]
    for y in range(high):
        for x in range(wide):
            if not free[y][x]:
                continue
            most = next((n for n in range(1, wide - x + 1) if x + n == wide or not free[y][x + n]), 1)
            span = dice.randint(1, most) if dice.random() < 0.1 else 1
            tall = min(high - y, dice.choice((1, 1, 1, 2, 3, 7, 20)))
            for dy in range(tall):
                free[y + dy][x : x + span] = [False] * span
            made[y].append(_cell(dice, tall, span))
    return tuple(map(tuple, made))


def _cell(dice: Random, tall: int, span: int) -> Cell:
    kind = dice.random()
    if kind < 0.15:
        return Cell(rowspan=tall, colspan=span)
    count = 1 if kind < 0.8 else dice.randint(2, 12)
    lines = [Line(_text(dice, dice.choice((1, 3, 8, 40)))) for _ in range(count)]
    if dice.random() < 0.2:
        lines.append(Line(f"Catatan: {_text(dice, 4)}", catatan=True))
    return Cell(tuple(lines), tall, span, dice.random() < 0.2, daftar=count > 1 and dice.random() < 0.6)


def _text(dice: Random, words: int) -> str:
    return " ".join(dice.choice(_WORDS) for _ in range(words))


def swapped(table: Table, seed: int) -> Table:
    """Return the table with the texts of two cells that say different things in each other's place."""
    dice = Random(seed)
    places = [
        (g, y, n)
        for g, group in enumerate(table.groups)
        for y, row in enumerate(group.rows)
        for n, cell in enumerate(row)
        if cell.lines
    ]
    while True:
        one, other = dice.sample(places, 2)
        first, second = (table.groups[g].rows[y][n] for g, y, n in (one, other))
        if "".join(first.text.split()) != "".join(second.text.split()):
            break
    new = {one: first._replace(lines=second.lines), other: second._replace(lines=first.lines)}
    return table._replace(
        groups=tuple(
            group._replace(
                rows=tuple(
                    tuple(new.get((g, y, n), cell) for n, cell in enumerate(row)) for y, row in enumerate(group.rows)
                )
            )
            for g, group in enumerate(table.groups)
        )
    )
