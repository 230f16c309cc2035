"""Cascades of a size that nobody writes, each in the shape that some rule would like least."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Files = dict[str, str]

_CONSONANTS = "bcdfghjklmnpqrstvwxz"


def _word(number: int) -> str:
    """Return a word of its own for each number."""
    return (_word(number // 20 - 1) if number >= 20 else "k") + _CONSONANTS[number % 20]


def _table(tiers: Iterable[str], rows: Iterable[str], title: str = "A") -> str:
    return f"cascading: {title}\njenjang: [{', '.join(tiers)}]\npohon:\n{''.join(rows)}"


def _row(tier: str, text: str, more: str = "") -> str:
    return f"  - {tier}: {text}\n{more}"


def _years(n: int) -> str:
    return "{" + ", ".join(f'{2000 + year}: "{year}"' for year in range(n)) + "}"


def _small(n: int) -> Files:
    return {
        f"c{i}.yaml": _table(
            ["Program", "Kegiatan"],
            [
                _row("Program", f"Program Pembinaan Tata Kelola {_word(i)}"),
                _row("Kegiatan", f"Penyusunan laporan berkala {_word(i)}"),
                _row("Kegiatan", f"Penataan arsip daerah {_word(i)}"),
            ],
            f"Unit {i}",
        )
        for i in range(n)
    }


def _measured(texts: Iterable[str], years: str) -> str:
    lines = (f"      - uraian: {text}\n        satuan: nilai\n        target: {years}\n" for text in texts)
    return f"    indikator:\n{''.join(lines)}"


def _one_large(n: int) -> Files:
    """One table that has the rows of very many small ones."""
    rows = (
        row
        for i in range(n)
        for row in (
            _row("Program", f"Program Pembinaan Tata Kelola {_word(i)}"),
            _row("Kegiatan", f"Penyusunan laporan berkala {_word(i)}"),
        )
    )
    return {**_small(n), "semua.yaml": _table(["Program", "Kegiatan"], rows, "Semua")}


def _one_top(n: int) -> Files:
    """The same below one row that all of them have."""
    top = _row("Tujuan", "Tata kelola baik sekali")
    rows = [_row("Program", f"Penyusunan laporan berkala {_word(i)}") for i in range(n)]
    tables = {f"c{i}.yaml": _table(["Tujuan", "Program"], [top, row], f"Unit {i}") for i, row in enumerate(rows)}
    return {**tables, "semua.yaml": _table(["Tujuan", "Program"], [top, *rows], "Semua")}


def _tops(n: int) -> Files:
    rows = [[_row("Tujuan", f"{words} {_word(i)}") for i in range(n)] for words in ("Tata kelola", "Kelola tata")]
    return {f"{number}.yaml": _table(["Tujuan"], each) for number, each in enumerate(rows)}


def _frame(number: int) -> str:
    """Return one of 3,125 words with the same consonants."""
    vowels = ["aiueo"[number // 5**place % 5] for place in range(5)]
    return "k{}l{}m{}n{}p{}s".format(*vowels)


SHAPES: dict[str, Callable[[int], Files]] = {
    "rows": lambda n: {"c.yaml": _table("TS", [_row("T", "a"), *(_row("S", f"baris {i}") for i in range(n))])},
    "rows of one text": lambda n: {"c.yaml": _table("TS", [_row("T", "a"), *[_row("S", "b")] * n])},
    "rows that name nothing": lambda n: {
        "c.yaml": _table(
            "TS",
            [_row("T", "a"), *(_row("S", f"baris {i}", f"    id: r{i}\n    mendukung: q{i}\n") for i in range(n))],
        )
    },
    "one row everywhere": lambda n: {
        "c.yaml": _table("TS", [_row("T", "a"), _row("S", "b", "    id: r\n"), *["  - rujuk: r\n"] * n])
    },
    "many small tables": _small,
    "one large table and many small": _one_large,
    "one large table and many small below one row": _one_top,
    "many tops in two tables": _tops,
    "twins of a row with all below it": lambda n: {
        "c.yaml": _table(
            "TPK",
            [
                _row("T", "x"),
                _row("P", "Program mutu", _measured(map(_word, range(n)), _years(1))),
                *(_row("K", f"kegiatan {_word(i)}") for i in range(n)),
                *[_row("P", "Program mutu")] * n,
            ],
        )
    },
    "budgets of many years above rows without": lambda n: {
        "c.yaml": _table(
            "PK",
            [
                _row("P", "Program mutu", f"    pagu: {_years(n)}\n"),
                *(_row("K", f"kerja {_word(i)}") for i in range(n)),
            ],
        )
    },
    "many years": lambda n: {
        "c.yaml": _table(["Sasaran"], [_row("Sasaran", "Naiknya mutu", _measured(["Indeks kerja"], _years(n)))])
    },
    "one indicator again and again": lambda n: {
        "c.yaml": _table(["Sasaran"], [_row("Sasaran", "Naiknya mutu", _measured(["Indeks kerja"] * n, _years(1)))])
    },
    "slips of one word": lambda n: {
        "c.yaml": _table("TS", [_row("T", "a"), *(_row("S", f"{_frame(i)} baik") for i in range(n))])
    },
    "slips of many words": lambda n: {
        "c.yaml": _table("TS", [_row("T", "a"), *(_row("S", f"ka{_word(i)}aaaja") for i in range(n))])
    },
    "words with the same consonants": lambda n: {
        "c.yaml": _table(
            "TS", [_row("T", "a"), *(_row("S", f"{' '.join([_frame(i)] * (1 + i % 2 * 2))}") for i in range(n))]
        )
    },
}
