"""A box of the cascade -> its lines, its tooltip and its description."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from petaproses.layout.shared import block
from petaproses.layout.shared import text as metrics
from petaproses.layout.shared.block import Line
from petaproses.layout.tree.items import Item
from petaproses.peta import Baris, Cascading, Indikator, Rujukan

PAD = 5.0
"""Free space between a box's side and its text, in pt."""

AGAIN = frozenset({"ulang", "lanjutan"})
"""Kinds of boxes that stand again: for the sake of what is below them, or for the rest of their text."""

_SPARE = 1.17  # lines are rarely full
_NAMA = Line("")
_MAIN = Line("", bold=True)
_KODE = Line("", bold=True, peran="kode", above=2)
_HASIL = Line("", peran="keterangan", above=3)
_PEMILIK = Line("", peran="pemilik", above=2)
_TANDA = Line("", peran="kode", above=2)
_RUJUK = Line("", peran="keterangan", above=2)
_BULLET = "• "
_INDIKATOR = Line("", peran="keterangan", anchor="start", indent=metrics.width(_BULLET), above=4)
_NUMBERED = Line("", anchor="start")
_RUJUKAN = Line("", peran="rujukan", above=3)
_NAME_LINES, _EASY_LINES = 4, 5
_AIR = 60.0  # pt of text that a box takes as much space as beyond its text
_HAIR = 0.01  # pt: a word is as wide as the column that grew for it, but for rounding
_LONGEST_WORD = 120.0  # pt: a longer word is broken rather than that a column becomes as wide


class Content(NamedTuple):
    """How much boxes have to say, in pt: how wide a box is for the widest word that is kept whole, for names of few
    lines, and for the widest text on one line, and how long the text of the fullest box and all text is in a row;
    `daftar` tells of a list."""

    word: float = 0.0
    easy: float = 0.0
    line: float = 0.0
    box: float = 0.0
    amount: float = 0.0
    daftar: bool = False

    def __or__(self, other: Content) -> Content:
        """Return what boxes have to say together."""
        return Content(
            max(self.word, other.word),
            max(self.easy, other.easy),
            max(self.line, other.line),
            max(self.box, other.box),
            self.amount + other.amount,
            self.daftar or other.daftar,
        )


def lines_of(item: Item, width: float) -> tuple[Line, ...]:
    """Return the lines of a box `width` pt wide."""
    room = width - 2 * PAD
    if item.daftar:
        return tuple(_numbered(item.baris, room))
    return tuple(_row(item, room))


def repeated(item: Item, width: float) -> tuple[Line, ...]:
    """Return the lines of a box that stands `width` pt wide again: the first lines of its name, and its code."""
    row, room = item.baris[0], width - 2 * PAD
    name = shortened(row.teks, room, _MAIN if item.jenjang == 0 else _NAMA, _NAME_LINES)
    return (*name, *(shortened(row.kode, room, _KODE, _NAME_LINES) if row.kode else ()))


def shortened(text: str, room: float, look: Line, most: int) -> list[Line]:
    """Return the first lines of a text, the last of them ending in an ellipsis if there were more."""
    even = look.anchor == "middle"
    lines = block.wrapped(text, room, look, even=even)
    if len(lines) <= most:
        return lines
    *kept, last = lines[:most]
    said, limit = last.text, (room - look.indent) / block.ROOM
    while said and metrics.width(f"{said} …", look.size, bold=look.bold) > limit:
        said = said.rpartition(" ")[0]
    return [*kept, last._replace(text=f"{said} …".strip())]


def reference(words: str, width: float) -> list[Line]:
    """Return the lines that say where the rest of a box is."""
    return block.wrapped(words, width - 2 * PAD, _RUJUKAN)


def _numbered(rows: tuple[Baris, ...], room: float) -> Iterator[Line]:
    """Number the rows; their second lines begin below their first words."""
    for row in rows:
        number = f"{row.nomor}. "
        indent = metrics.width(number)
        first, *rest = block.wrapped(row.teks, room, _NUMBERED._replace(indent=indent * block.ROOM), even=False)
        yield _NUMBERED._replace(text=f"{number}{first.text}")
        yield from (line._replace(indent=indent) for line in rest)


def _row(item: Item, room: float) -> Iterator[Line]:
    row = item.baris[0]
    yield from _name(row.teks, room, _MAIN if item.jenjang == 0 else _NAMA)
    for words, look in (
        (row.kode, _KODE),
        (row.hasil, _HASIL),
        (_see_also(row), _RUJUK),
        (", ".join(row.pemilik), _PEMILIK),
        (" · ".join(row.tanda), _TANDA),
        (_lintas(row), _RUJUK),
    ):
        if words:
            yield from block.wrapped(words, room, look)
    for indikator in row.indikator:
        yield from _indikator(indikator, room)


def _name(text: str, room: float, look: Line) -> Iterator[Line]:
    """Break the text of a row into lines; a list in it is set as such, its second lines below the first words."""
    for number, part in enumerate(metrics.items(text)):
        sign, _, words = part.strip().partition(" ")
        if not words or not (number or metrics.is_item(part)):
            yield from block.wrapped(part, room, look)
            continue
        hang = look._replace(anchor="start", indent=metrics.width(f"{sign} ", look.size, bold=look.bold), above=2)
        first, *rest = block.wrapped(words, room, hang, even=False)
        yield first._replace(text=f"{sign} {first.text}", indent=0)
        yield from rest


def _see_also(row: Baris) -> str:
    """Say of a row that stands elsewhere too where that is: by its code, else by the name that both boxes bear."""
    if not row.rujuk:
        return ""
    return f"→ lihat {row.rujuk_kode}" if row.rujuk_kode else "→ lihat kotak bernama sama"


def _lintas(row: Baris) -> str:
    parts = (", ".join(each.dengan) + (f" ({each.sebagai})" if each.sebagai else "") for each in row.lintas)
    joined = "; ".join(parts)
    return f"Lintas: {joined}" if joined else ""


def _indikator(indikator: Indikator, room: float) -> Iterator[Line]:
    first, *rest = block.wrapped(indikator.uraian, room, _INDIKATOR, even=False)
    yield first._replace(text=f"{_BULLET}{first.text}", indent=0)
    yield from rest
    figures = ukuran(indikator)
    if figures:
        yield from block.wrapped(figures, room, _INDIKATOR._replace(above=0), even=False)


def ukuran(indikator: Indikator) -> str:
    """Say where an indicator begins and where it is to end: `80,51 (2018) → 81,00 (2020) Nilai`."""
    ends = [list(part.items()) for part in (indikator.awal, indikator.target) if part]
    if not ends:
        return f"Satuan: {indikator.satuan}" if indikator.satuan else ""
    first, last = ends[0][0], ends[-1][-1]
    shown = [first] if first == last else [first, last]
    word = "" if indikator.awal or len(shown) > 1 else "target "
    return (
        word
        + " → ".join(f"{value} ({year})" if year else value for year, value in shown)
        + f" {indikator.satuan}".rstrip()
    )


def kind_of(cascading: Cascading, item: Item) -> str:
    """Return the kind of a box, its tier as its author calls it, but for the words for boxes that stand again."""
    tier = cascading.jenjang[item.jenjang]
    return tier if tier not in AGAIN else tier.capitalize()


def judul_of(cascading: Cascading, item: Item) -> str:
    """Return the tooltip of a box: its tier and its text."""
    tier = cascading.jenjang[item.jenjang]
    return f"{tier}: {len(item.baris)} butir" if item.daftar else f"{tier}: {item.baris[0].teks}"


def uraian_of(item: Item, called: Callable[[Rujukan], str]) -> str:
    """Return all that the map says of a box's rows, for readers who cannot see the picture; `called` names what a
    reference means."""
    if item.daftar:
        return "; ".join(f"{row.nomor}. {row.teks}" for row in item.baris)
    row = item.baris[0]
    facts = [
        *_facts(("Kode", row.kode), ("Hasil", row.hasil), ("Pemilik", ", ".join(row.pemilik))),
        *_facts(
            ("Tanda", ", ".join(row.tanda)),
            ("Sama dengan", row.rujuk_kode or row.teks if row.rujuk else ""),
            ("Pagu", _yearly(row.pagu)),
        ),
        *filter(None, (_lintas(row),)),
        *_facts(("Mendukung", ", ".join(map(called, row.mendukung))), ("Keterangan", row.keterangan)),
        *(_described(indikator) for indikator in row.indikator),
    ]
    return ". ".join(facts)


def _described(indikator: Indikator) -> str:
    satuan = f" ({indikator.satuan})" if indikator.satuan else ""
    figures = _facts(("awal", _yearly(indikator.awal)), ("target", _yearly(indikator.target)))
    return "; ".join([f"Indikator {indikator.uraian}{satuan}", *figures])


def _facts(*facts: tuple[str, str]) -> list[str]:
    return [f"{name}: {value}" for name, value in facts if value]


def _yearly(figures: Mapping[str, str]) -> str:
    return ", ".join(f"{year} {value}".lstrip() for year, value in figures.items())


def content_of(item: Item) -> Content:
    """Return how much a box has to say."""
    if item.daftar:
        widths = [metrics.width(row.teks) for row in item.baris]
        word = max(longest_word(row.teks, _NUMBERED) for row in item.baris)
        number, amount = metrics.width("99. ") * block.ROOM, sum(widths)
        return Content(word + number, word + number, _roomy(max(widths)) + number, amount, amount, daftar=True)
    row = item.baris[0]
    look = _MAIN if item.jenjang == 0 else _NAMA
    figures = [_BULLET + ukuran(each) for each in row.indikator]
    plain = [row.hasil, _lintas(row), _see_also(row), " · ".join(row.tanda), ", ".join(row.pemilik)]
    plain += [_BULLET + each.uraian for each in row.indikator]
    longest = max(longest_word(text, _INDIKATOR) for text in (*plain, *figures))
    name = max(metrics.width(part, bold=look.bold) for part in metrics.items(row.teks))
    widths = [name, metrics.width(row.kode, bold=True), *map(metrics.width, (*plain, *figures))]
    word = max(longest, longest_word(row.teks, look), min(_LONGEST_WORD, _roomy(widths[1])))
    easy = max(word, min(_roomy(name * _SPARE / _EASY_LINES), _LONGEST_WORD))
    return Content(word, easy, _roomy(max(widths)), sum(widths), sum(widths) + _AIR)


def longest_word(text: str, look: Line) -> float:
    """Return how wide a column must be for no word of a text to be broken, but for very long ones, in pt."""
    words = (metrics.width(word, look.size, bold=look.bold) for word in text.split())
    return _roomy(min(max(words, default=0.0), _LONGEST_WORD / block.ROOM - 2 * PAD) + look.indent)


def _roomy(width: float) -> float:
    """Return the width of a box for a line of text, in any font."""
    return width * block.ROOM + 2 * PAD + _HAIR


def contents(items: Iterable[Item]) -> dict[int, Content]:
    """Return how much the boxes of each tier have to say."""
    found: dict[int, Content] = {}
    for item in items:
        found[item.jenjang] = found.get(item.jenjang, Content()) | content_of(item)
    return found


def wanted_width(item: Item, rows: int) -> float:
    """Return how wide a box should be for its name to take about `rows` lines, its other texts about three, and for
    codes, figures and list items to stay on one line."""
    if item.daftar:
        return (max(metrics.width(row.teks) for row in item.baris) + metrics.width("99. ")) * block.ROOM + 2 * PAD
    row = item.baris[0]
    bold = item.jenjang == 0
    longest = max((metrics.width(word, bold=bold) for word in row.teks.split()), default=0.0)
    name = max(metrics.width(part, bold=bold) for part in metrics.items(row.teks)) / rows * _SPARE
    others = (row.hasil, _lintas(row), " · ".join(row.tanda), *(each.uraian for each in row.indikator))
    more = max(metrics.width(each) for each in others) / 3 * _SPARE
    figures = max((metrics.width(_BULLET + ukuran(each)) for each in row.indikator), default=0.0)
    kode = metrics.width(row.kode, bold=True)
    return max(name, longest, more, figures, kode) * block.ROOM + 2 * PAD
