"""Verdicts on finished pictures -> a report: a line a fault, a table with the figures of each page, the counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from petaproses.findings.record import Severity
from petaproses.geometry.checker import Fault
from petaproses.geometry.figures import PT, Figures
from petaproses.geometry.verdict import Verdict
from petaproses.language import Number, Said
from petaproses.report.style import Style

_HEADS = (
    Said("gambar"),
    Said("silang"),
    Said("belok"),
    Said("panjang"),
    Said("terpanjang"),
    Said("huruf terkecil"),
)
_LEGEND = Said("panjang: panjang garis dibagi jarak kedua ujungnya, rata-rata dan yang terpanjang")
_PAPERS = (("A4", 297, 210), ("F4", 330, 215), ("A3", 420, 297))
"""What pictures drawn for the screen are likely to be printed on: name, width and height in mm."""


def gambar(verdicts: Sequence[Verdict], folder: str, style: Style) -> str:
    """Show the faults of some pictures that lie in a folder, the figures of each of their pages, and the counts."""
    lines = [_fault(verdict, fault, folder, style) for verdict in verdicts for fault in verdict.faults]
    rows = [row for verdict in verdicts for row in _rows(verdict, style)]
    lines += [*([""] if lines and rows else []), *_table([tuple(map(style.say, _HEADS)), *rows], style)]
    lines += [style.faint(style.say(_LEGEND)), ""] if rows else []
    count = sum(len(verdict.faults) for verdict in verdicts)
    found = style.say(Said("{banyak} kesalahan gambar", banyak=Number(count)))
    found = style.weigh(found, Severity.ERROR) if count else found
    pictures = Said("{banyak} gambar", banyak=Number(len(verdicts)))
    pages = Said("{banyak} halaman", banyak=Number(len(rows)))
    told = Said("{isi} diperiksa: {temuan}.", isi=f"{style.say(pictures)}, {style.say(pages)}", temuan=found)
    return "\n".join([*lines, style.say(told)]) + "\n"


def _fault(verdict: Verdict, fault: Fault, folder: str, style: Style) -> str:
    name = style.strong(f"{folder}/{verdict.files[fault.page - 1]}")
    told = fault.message
    if fault.at:
        told = Said("{salah}, di ({x:.0f}, {y:.0f}) pt", salah=told, x=fault.at[0], y=fault.at[1])
    return f"{name}: {style.weigh(style.say(_FAULTY), Severity.ERROR)} [{fault.name}] {style.say(told)}"


_FAULTY = Said("salah")


def _rows(verdict: Verdict, style: Style) -> Iterator[tuple[str, ...]]:
    for name, each in zip(verdict.files, verdict.figures, strict=True):
        size = Number(each.smallest_text, 1)
        text = f"{style.say(size)} pt {style.say(_where(each, verdict.paper, style))}"
        way = (style.say(Number(each.detour, 2)), style.say(Number(each.worst_detour, 2)))
        yield (name, str(each.crossings), str(each.bends), *way, text)


def _where(figures: Figures, paper: str, style: Style) -> Said:
    if paper:
        width, height = figures.width / PT, figures.height / PT
        return Said("di {kertas} ({lebar:.0f} x {tinggi:.0f} mm)", kertas=paper, lebar=width, tinggi=height)
    fitted = ((Number(figures.text_on(width, height), 1), name) for name, width, height in _PAPERS)
    told = ", ".join(style.say(Said("{huruf} di {kertas}", huruf=size, kertas=name)) for size, name in fitted)
    return Said("di layar; dicetak {ukuran}", ukuran=told)


def _table(rows: Sequence[Sequence[str]], style: Style) -> Iterator[str]:
    """Align the columns: the first and the last to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows if len(rows) > 1 else ():
        name, *figures, text = row
        cells = (f"{figure:>{width}}" for figure, width in zip(figures, widths[1:-1], strict=True))
        line = "  ".join((f"{name:<{widths[0]}}", *cells, text))
        yield style.faint(line) if row is rows[0] else line
