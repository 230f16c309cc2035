"""Verdicts on finished pictures -> a report: a line a fault, a table with the figures of each page, the counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from petaproses.diagnostics import Severity
from petaproses.geometry.checker import Fault
from petaproses.geometry.figures import PT, Figures
from petaproses.geometry.verdict import Verdict
from petaproses.show.style import Style

_HEADS = ("gambar", "silang", "belok", "panjang", "terpanjang", "huruf terkecil")
_LEGEND = "panjang: panjang garis dibagi jarak kedua ujungnya, rata-rata dan yang terpanjang"
_PAPERS = (("A4", 297, 210), ("F4", 330, 215), ("A3", 420, 297))
"""What pictures drawn for the screen are likely to be printed on: name, width and height in mm."""


def gambar(verdicts: Sequence[Verdict], folder: str, style: Style) -> str:
    """Show the faults of some pictures that lie in a folder, the figures of each of their pages, and the counts."""
    lines = [_fault(verdict, fault, folder, style) for verdict in verdicts for fault in verdict.faults]
    rows = [row for verdict in verdicts for row in _rows(verdict)]
    lines += [*([""] if lines and rows else []), *_table([_HEADS, *rows], style)]
    lines += [style.faint(_LEGEND), ""] if rows else []
    count = sum(len(verdict.faults) for verdict in verdicts)
    found = f"{count} kesalahan gambar"
    found = style.weigh(found, Severity.ERROR) if count else found
    return "\n".join([*lines, f"{len(verdicts)} gambar, {len(rows)} halaman diperiksa: {found}."]) + "\n"


def _fault(verdict: Verdict, fault: Fault, folder: str, style: Style) -> str:
    name = style.strong(f"{folder}/{verdict.files[fault.page - 1]}")
    place = f", di ({fault.at[0]:.0f}, {fault.at[1]:.0f}) pt" if fault.at else ""
    return f"{name}: {style.weigh('salah', Severity.ERROR)} [{fault.name}] {fault.message}{place}"


def _rows(verdict: Verdict) -> Iterator[tuple[str, ...]]:
    for name, each in zip(verdict.files, verdict.figures, strict=True):
        text = f"{_number(each.smallest_text, 1)} pt {_where(each, verdict.paper)}"
        way = (_number(each.detour, 2), _number(each.worst_detour, 2))
        yield (name, str(each.crossings), str(each.bends), *way, text)


def _where(figures: Figures, paper: str) -> str:
    if paper:
        return f"di {paper} ({figures.width / PT:.0f} x {figures.height / PT:.0f} mm)"
    fitted = (f"{_number(figures.text_on(width, height), 1)} di {name}" for name, width, height in _PAPERS)
    return f"di layar; dicetak {', '.join(fitted)}"


def _table(rows: Sequence[Sequence[str]], style: Style) -> Iterator[str]:
    """Align the columns: the first and the last to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows if len(rows) > 1 else ():
        name, *figures, text = row
        cells = (f"{figure:>{width}}" for figure, width in zip(figures, widths[1:-1], strict=True))
        line = "  ".join((f"{name:<{widths[0]}}", *cells, text))
        yield style.faint(line) if row is rows[0] else line


def _number(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")
