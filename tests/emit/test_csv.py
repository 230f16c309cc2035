"""CSV as a spreadsheet in Indonesia reads it: one header row, every field filled, nothing that is calculated."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.emit.csv import field, tabel
from petaproses.emit.shared.context import Context
from petaproses.table import cascading, relasi
from petaproses.table import proses as usual_errors
from petaproses.table.flat import filled, itemized
from petaproses.table.grid import Cell, Group, Line, Table
from tools.samples import NASTY, small


def rows(table: Table) -> list[list[str]]:
    """Read a table's file with Python's own reader, as strict as it can be."""
    text = tabel(Context(small()), table).decode("utf-8")
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.reader(StringIO(text[1:], newline=""), delimiter=";", strict=True))


def test_spans_are_repeated_and_lists_taken_apart() -> None:
    found = rows(cascading.build(small(), small().cascading[0]))
    assert found[0] == [
        *("Tujuan", "Sasaran", "Indikator", "Satuan", "Kondisi awal 2023", "Target 2024", "Target 2025"),
        *("Indikator 2", "Aktivitas"),
    ]
    assert [row[0] for row in found[1:]] == ["Tata kelola baik"] * 4
    assert [row[-1] for row in found[1:]] == ["Rapat", "Fotokopi", "", "Langsung"]
    assert found[2][1] == "Laporan tepat waktu\nPemilik: Kepala Bagian"
    assert len(set(map(len, found))) == 1


def test_groups_are_a_column() -> None:
    found = rows(usual_errors.build(small()))
    assert [row[:2] for row in found] == [
        *(["Level", "Kode"], ["0", "9"], ["0", "10"], ["1", "10.1"], ["2", "10.1.1"], ["2", "10.1.2"])
    ]
    assert rows(relasi.build(small()))[0][3] == "Internal Kepala Bagian"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("=1+1", "'=1+1"), ("+62811", "+62811"), ("-5", "-5"), ("-80,51", "-80,51"), ("- butir", "'- butir"), ("@a", "'@a"),
        ("\t=1", "'\t=1"), ("-2+3", "'-2+3"), ("a;b", '"a;b"'), ('kata "a"', '"kata ""a"""'), ("=a;b", "\"'=a;b\""), ("10.10", "10.10"),
    ],
)  # fmt: skip
def test_fields(text: str, expected: str) -> None:
    assert field(text) == expected


@given(st.lists(st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_every_text_is_read_back(texts: list[str]) -> None:
    """Property: a strict reader gets back what was written, but for the guard."""
    head = tuple(Cell.of(f"k{number}", head=True) for number in range(len(texts) + 1))
    body = tuple(Cell((Line(text),)) for text in ("x", *texts))
    (found,) = rows(Table("t", "T", len(head), (head,), (Group((body,)),)))[1:]
    assert len(found) == len(body)
    for text, read in zip(texts, found[1:], strict=True):
        assert read in (text, f"'{text}")
        assert read[:1] not in ("=", "@", "\t", "\r", "\n") or read == ""


def test_a_list_that_spans_rows_uses_them() -> None:
    items = Cell((Line("a"), Line("b"), Line("c")), rowspan=2, daftar=True)
    table = Table("t", "T", 2, ((Cell.of("x"), Cell.of("y")),), (Group(((Cell.of("1"), items), (Cell.of("2"),))),))
    assert [[cell.text for cell in row] for row in filled(itemized(table))] == [["1", "a"], ["2", "b"], ["2", "c"]]
