"""Coverage -> plain text for a terminal, with signs that every Windows console has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from petaproses.language import Number, Said
from petaproses.peta import Peta, Proses
from petaproses.peta.coverage import ELSEWHERE, Coverage
from petaproses.report.style import Style

_LEAST = 12
"""The columns that a name gets at least, however narrow the terminal is."""

_LACKS = (
    ("pemilik", Said("Proses tanpa pemilik")),
    ("sop", Said("Proses tanpa SOP (juga di bawahnya)")),
    ("indikator", Said("Proses tanpa kaitan ke indikator")),
)
_HEAT = (Said("Kode"), Said("Nama"))
_HANDED = (
    Said("Kunci"),
    Said("Pemilik"),
    Said("proses").counted(2),
    Said("langkah"),
    Said("menyerahkan"),
    Said("menerima"),
)


def coverage(peta: Peta, found: Coverage, style: Style) -> str:
    """Return the report, its lines as wide as the style allows: 80 columns or more, unless a code or word is longer."""
    parts = [
        _section(Said("Terurai / semua proses, per kode dan level"), _heat(found, style), style),
        *(
            _section(
                _share(title, len(found.without(what)), len(found.proses)), _codes(found.without(what), style), style
            )
            for what, title in _LACKS
        ),
        _section(
            _share(Said("Indikator tanpa proses"), len(found.loose_indikator), found.indikator),
            _items((each.teks for each in found.loose_indikator), style),
            style,
        ),
        _section(
            Said("Peran tanpa proses: {banyak}", banyak=Number(len(found.idle_peran))),
            _items((peran.nama for peran in found.idle_peran), style),
            style,
        ),
        _section(Said("Serah terima pekerjaan antarpemilik"), _handed(peta, found, style), style),
    ]
    return "\n".join(parts)


def _share(title: Said, count: int, whole: int) -> Said:
    return Said("{judul}: {jumlah} dari {semua}", judul=title, jumlah=Number(count), semua=Number(whole))


def _section(title: Said, lines: Iterable[str], style: Style) -> str:
    return "\n".join((style.strong(style.say(title)), *lines, ""))


def _heat(found: Coverage, style: Style) -> Iterator[str]:
    """Show one row a topmost code, the sums of the levels last; a level without processes is a point."""
    heads = [f"L{level}" for level in found.level]
    rows = [
        (
            branch.kode,
            branch.nama or style.say(ELSEWHERE),
            *(_cell(branch.breakdown.get(level)) for level in found.level),
        )
        for branch in found.branches
    ]
    total = ("", style.say(Said("Semua")), *(_cell(found.breakdown(level)) for level in found.level))
    yield from _table([(*_said(_HEAT, style), *heads), *rows, total], style)


def _cell(breakdown: Sequence[int] | None) -> str:
    return f"{breakdown[1]}/{breakdown[0]}" if breakdown else "."


def _codes(proses: Sequence[Proses], style: Style) -> Iterator[str]:
    """List codes level by level, as many a line as fit."""
    for level, members in groupby(proses, key=lambda each: each.level):
        yield from _wrapped(f"  Level {level}: ", ", ".join(each.kode for each in members), style)


def _items(texts: Iterable[str], style: Style) -> Iterator[str]:
    for text in texts:
        yield from _wrapped("  - ", text, style)


def _wrapped(lead: str, text: str, style: Style) -> list[str]:
    hang = " " * len(lead)
    return wrap(
        text, style.width, initial_indent=lead, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    )


def _handed(peta: Peta, found: Coverage, style: Style) -> Iterator[str]:
    heads = tuple(_said(_HANDED, style))
    rows = [(each.pemilik, peta.called(each.pemilik), *map(str, each[1:])) for each in found.handovers]
    if rows:
        yield from _table([heads, *rows], style)


def _said(heads: Iterable[Said], style: Style) -> Iterator[str]:
    return map(style.say, heads)


def _table(rows: Sequence[Sequence[str]], style: Style) -> Iterator[str]:
    """Align a key and a name to the left, figures to the right; the name is cut so that a row fits the width."""
    rows = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = style.width - sum(widths) + widths[1] - 2 * len(widths)
    widths[1] = min(widths[1], max(room, _LEAST))
    for number, row in enumerate(rows):
        key, name, *figures = row
        cells = (f"{figure:>{width}}" for figure, width in zip(figures, widths[2:], strict=True))
        line = "  ".join((f"  {key:<{widths[0]}}", f"{_cut(name, widths[1]):<{widths[1]}}", *cells))
        yield style.faint(line) if number == 0 else line


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 3].rstrip() + "..."
