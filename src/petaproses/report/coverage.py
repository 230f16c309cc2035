"""Coverage -> plain text for a terminal, with signs that every Windows console has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from petaproses.language import Bilangan, Teks
from petaproses.peta import Peta, Proses
from petaproses.peta.coverage import ELSEWHERE, Cakupan
from petaproses.report.style import Style

_LEAST = 12
"""The columns that a name gets at least, however narrow the terminal is."""

_LACKS = (
    ("pemilik", Teks("Proses tanpa pemilik")),
    ("sop", Teks("Proses tanpa SOP (juga di bawahnya)")),
    ("indikator", Teks("Proses tanpa kaitan ke indikator")),
)
_HEAT = (Teks("Kode"), Teks("Nama"))
_HANDED = (
    Teks("Kunci"),
    Teks("Pemilik"),
    Teks("proses").sebanyak(2),
    Teks("langkah"),
    Teks("menyerahkan"),
    Teks("menerima"),
)


def cakupan(peta: Peta, found: Cakupan, style: Style) -> str:
    """Return the report, its lines as wide as the style allows: 80 columns or more, unless a code or word is longer."""
    parts = [
        _section(Teks("Terurai / semua proses, per kode dan level"), _heat(found, style), style),
        *(
            _section(_share(title, len(found.tanpa(what)), len(found.proses)), _codes(found.tanpa(what), style), style)
            for what, title in _LACKS
        ),
        _section(
            _share(Teks("Indikator tanpa proses"), len(found.indikator_lepas), found.indikator),
            _items((each.teks for each in found.indikator_lepas), style),
            style,
        ),
        _section(
            Teks("Peran tanpa proses: {banyak}", banyak=Bilangan(len(found.peran_kosong))),
            _items((peran.nama for peran in found.peran_kosong), style),
            style,
        ),
        _section(Teks("Serah terima pekerjaan antarpemilik"), _handed(peta, found, style), style),
    ]
    return "\n".join(parts)


def _share(title: Teks, count: int, whole: int) -> Teks:
    return Teks("{judul}: {jumlah} dari {semua}", judul=title, jumlah=Bilangan(count), semua=Bilangan(whole))


def _section(title: Teks, lines: Iterable[str], style: Style) -> str:
    return "\n".join((style.strong(style.say(title)), *lines, ""))


def _heat(found: Cakupan, style: Style) -> Iterator[str]:
    """Show one row a topmost code, the sums of the levels last; a level without processes is a point."""
    heads = [f"L{level}" for level in found.level]
    rows = [
        (
            cabang.kode,
            cabang.nama or style.say(ELSEWHERE),
            *(_cell(cabang.urai.get(level)) for level in found.level),
        )
        for cabang in found.cabang
    ]
    total = ("", style.say(Teks("Semua")), *(_cell(found.urai(level)) for level in found.level))
    yield from _table([(*_said(_HEAT, style), *heads), *rows, total], style)


def _cell(urai: Sequence[int] | None) -> str:
    return f"{urai[1]}/{urai[0]}" if urai else "."


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


def _handed(peta: Peta, found: Cakupan, style: Style) -> Iterator[str]:
    heads = tuple(_said(_HANDED, style))
    rows = [(each.pemilik, peta.sebutan(each.pemilik), *map(str, each[1:])) for each in found.serah]
    if rows:
        yield from _table([heads, *rows], style)


def _said(heads: Iterable[Teks], style: Style) -> Iterator[str]:
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
