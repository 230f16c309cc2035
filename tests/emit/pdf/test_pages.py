"""Rows of a table over pages: what a page break cuts is said again, nothing is lost, nothing stands over the edge."""

from __future__ import annotations

from random import Random

import pytest

from petaproses.emit.pdf.lines import SetLine, height
from petaproses.emit.pdf.pages import Block, Piece, pieces

ROW = height((SetLine("x", 8),))


def lines(*texts: str) -> tuple[SetLine, ...]:
    return tuple(SetLine(text, 8, jangkar=f"j{text}") for text in texts)


def cell(y: int, x: int, *texts: str, rows: int = 1, **fields: bool) -> Block:
    return Block(y, x, rows, 1, lines(*texts), **fields)


def words(piece: Piece) -> list[tuple[int, int, list[str]]]:
    return [(block.y, block.x, [line.text for line in block.lines]) for block in piece.blocks]


def test_a_spanning_cell_says_its_text_on_each_page() -> None:
    blocks = [cell(0, 0, "Tujuan", rows=3), *(cell(y, 1, str(y)) for y in range(3))]
    first, second = pieces(blocks, 2 * ROW, 2 * ROW)
    assert words(first) == [(0, 0, ["Tujuan"]), (0, 1, ["0"]), (1, 1, ["1"])]
    assert words(second) == [(0, 0, ["Tujuan"]), (0, 1, ["2"])]
    assert [block.rowspan for block in first.blocks + second.blocks] == [2, 1, 1, 1, 1]
    assert [line.jangkar for line in second.blocks[0].lines] == [""], "a place can be pointed to once"


def test_a_text_too_long_for_its_page_goes_on() -> None:
    """Then it is not said again: the rest stands on the next page."""
    blocks = [cell(0, 0, *"abcdef", rows=3), *(cell(y, 1, str(y)) for y in range(3))]
    first, second = pieces(blocks, 2 * ROW, 9 * ROW)
    shown = [line.text for line in first.blocks[0].lines]
    assert shown == list("abcdef")[: len(shown)] != list("abcdef")
    assert [line.text for line in second.blocks[0].lines] == list("abcdef")[len(shown) :]


def test_a_row_higher_than_a_page_is_cut() -> None:
    """Its other cells are said again."""
    blocks = [cell(0, 0, *"abcdef"), cell(0, 1, "x")]
    found = list(pieces(blocks, 3 * 9.6 + 5, 3 * 9.6 + 5))
    assert [words(piece) for piece in found] == [
        [(0, 0, ["a", "b", "c"]), (0, 1, ["x"])],
        [(0, 0, ["d", "e", "f"]), (0, 1, ["x"])],
    ]


def test_a_heading_goes_on_and_does_not_stand_last() -> None:
    blocks = [
        cell(0, 0, "A", judul=True),
        cell(1, 0, "a"),
        cell(2, 0, "B", judul=True),
        *(cell(y, 0, f"b{y}") for y in (3, 4)),
    ]
    first, second, third = pieces(blocks, 3 * ROW, 2 * ROW)
    assert [texts for _, _, texts in words(first)] == [["A"], ["a"]]
    assert [texts for _, _, texts in words(second)] == [["B"], ["b3"]]
    assert [texts for _, _, texts in words(third)] == [["B (lanjutan)"], ["b4"]]


@pytest.mark.parametrize("seed", range(60))
def test_whatever_the_table_nothing_is_lost_or_too_high(seed: int) -> None:
    """Tables of three columns with random spans and lengths."""
    random = Random(seed)
    total, blocks = random.randrange(1, 40), []
    for x in range(3):
        y = 0
        while y < total:
            rows = min(total - y, random.choice((1, 1, 2, 7)))
            blocks.append(cell(y, x, *(f"{x}.{y}.{n}" for n in range(random.choice((0, 1, 2, 9)))), rows=rows))
            y += rows
    blocks.sort(key=lambda block: (block.y, block.x))
    room = random.uniform(2 * ROW, 12 * ROW)
    found = list(pieces(blocks, room, room))
    for piece in found:
        assert sum(piece.heights) <= room + 0.02
        covered = [(y, block.x) for block in piece.blocks for y in range(block.y, block.end)]
        assert sorted(covered) == [(y, x) for y in range(len(piece.heights)) for x in range(3)]
        for block in piece.blocks:
            assert height(block.lines) <= sum(piece.heights[block.y : block.end]) + 0.02
    shown = [line.jangkar for piece in found for block in piece.blocks for line in block.lines if line.jangkar]
    assert sorted(shown) == sorted(line.jangkar for block in blocks for line in block.lines)
