"""Boxes of a cascade -> the columns of its tree: how wide each tier is, and the lines of every box at that width."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from petaproses.layout.shared import block
from petaproses.layout.shared.block import Line
from petaproses.layout.tree.items import Item
from petaproses.layout.tree.label import (
    PAD,
    Content,
    lines_of,
    longest_word,
    reference,
    repeated,
    shortened,
    wanted_width,
)
from petaproses.layout.tree.twig import Twig
from petaproses.peta import Baris, Cascading

GUTTER = 22.0
"""Space between two columns, where the lines branch, in pt."""
_WIDEST_GUTTER = 48.0
NARROWEST, WIDEST = 84.0, 165.0
"""Limits of a column of single rows where there is no paper to fill, in pt."""
_FEWEST, _MOST = 74.0, 230.0  # pt: limits of a column of single rows on paper
_WIDE = 380.0  # pt: the limit for lists, and for boxes of more than _TALL lines
_TALL = 20
_PATH_LINES = 2
_STEP = Line("", peran="keterangan", anchor="start")
_WIDEST_PLACE = "lembar 888–888"
_HEADER = Line("", 8.5, bold=True, peran="judul")


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The widths in pt of some tiers, from the top tier down, and the space between two of them; what boxes look like
    in them is kept once it is known."""

    cascading: Cascading
    widths: Mapping[int, float]
    gutter: float = GUTTER
    _lines: dict[tuple[str, bool], tuple[Line, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, cascading: Cascading, items: Iterable[Item], rows: int, widest: float) -> Columns:
        """Make columns in which most labels take at most `rows` lines and no list is wider than `widest` pt."""
        widths: dict[int, float] = {}
        for item in items:
            wanted = min(max(wanted_width(item, rows), NARROWEST), widest if item.daftar else WIDEST)
            widths[item.jenjang] = max(widths.get(item.jenjang, 0.0), wanted)
        return cls(cascading, dict(sorted(widths.items())))

    @classmethod
    def filling(
        cls, cascading: Cascading, tiers: Sequence[int], contents: Mapping[int, Content], wide: float
    ) -> Columns:
        """Make columns of these tiers that fill `wide` pt, each as wide as it has text, for all to become equally high;
        they are wider only where whole words do not fit."""
        least = [max(_FEWEST, contents[tier].word, longest_word(cascading.jenjang[tier], _HEADER)) for tier in tiers]
        room = wide - GUTTER * (len(tiers) - 1)
        if sum(least) > room:
            return cls(cascading, dict(zip(tiers, least, strict=True)))
        easy = [max(low, contents[tier].easy) for tier, low in zip(tiers, least, strict=True)]
        least = easy if sum(easy) <= room else least
        most = [
            max(low, min(contents[tier].line, _most(contents[tier]))) for tier, low in zip(tiers, least, strict=True)
        ]
        widths = _shared(room, [contents[tier].amount for tier in tiers], least, most)
        spare = (room - sum(widths)) / max(1, len(tiers) - 1)
        return cls(cascading, dict(zip(tiers, widths, strict=True)), min(_WIDEST_GUTTER, GUTTER + spare))

    @property
    def width(self) -> float:
        """The width of all columns side by side, in pt."""
        return sum(self.widths.values()) + self.gutter * (len(self.widths) - 1)

    def squeezed(self, wide: float) -> Columns:
        """Return the columns as narrow as it takes to fit `wide` pt, whatever becomes of long words."""
        gutter = min(self.gutter, wide * 0.1)
        share = (wide - gutter * (len(self.widths) - 1)) / sum(self.widths.values())
        return Columns(self.cascading, {tier: width * share for tier, width in self.widths.items()}, gutter)

    def places(self, tiers: Iterable[int]) -> dict[int, tuple[float, float]]:
        """Return the left side and the width of each of these tiers, set side by side."""
        places, x = {}, 0.0
        for tier in tiers:
            places[tier] = (x, self.widths[tier])
            x += self.widths[tier] + self.gutter
        return places

    def header(self, tier: int) -> list[Line]:
        """Return the lines of a column's title."""
        return block.wrapped(self.cascading.jenjang[tier], self.widths[tier] - 2 * PAD, _HEADER)

    def title_height(self) -> float:
        """Return the height of the columns' titles in pt."""
        return max((block.height(self.header(tier)) for tier in self.widths), default=0.0) + 2 * PAD

    def lines(self, twig: Twig) -> tuple[Line, ...]:
        """Return the lines of a box, without those that refer to other places."""
        short = twig.again and twig.teks is None
        key = (twig.item.id, short)
        if key not in self._lines:
            width = self.widths[twig.item.jenjang]
            self._lines[key] = repeated(twig.item, width) if short else lines_of(twig.item, width)
        found = self._lines[key]
        return found[slice(*twig.teks)] if twig.teks else found

    def height(self, twig: Twig) -> float:
        """Return the height of a box in pt; as if every reference had the longest numbers, so that the height is known
        before the pages are."""
        return block.height((*self.lines(twig), *self._longest_notes(twig))) + 2 * PAD

    def notes(self, twig: Twig, before: str, after: str) -> tuple[list[Line], list[Line]]:
        """Return the lines that say where a box comes from, and those that say where it goes on."""
        width = self.widths[twig.item.jenjang]
        came = reference(f"lanjutan dari {before}", width) if twig.again or twig.continued else []
        goes = reference(f"lanjut di {after}", width) if twig.goes_on else []
        return came, goes

    def notes_height(self, twig: Twig) -> float:
        """Return the height of all that may be said of a box that stands on several pages, in pt."""
        return block.height(self._longest_notes(replace(twig, again=True, goes_on=True)))

    def _longest_notes(self, twig: Twig) -> list[Line]:
        before, after = self.notes(twig, _WIDEST_PLACE, _WIDEST_PLACE)
        return [*before, *after]

    def path(self, rows: Sequence[Baris], known: int, room: float, high: float) -> list[Line]:
        """Return the lines that name the rows above a block, but for the first `known` ones, at most `high` pt high:
        the nearest ones, if not all."""
        steps = list(enumerate(rows))[known:]
        for most in (_PATH_LINES, 1):
            lines = [line for depth, row in steps for line in self._step(row, depth, room, most)]
            if block.height(lines) <= high:
                return lines
        kept = steps[-max(1, int(high / block.height([_STEP]))) :]
        return [line for depth, row in kept for line in self._step(row, depth, room, 1)]

    def _step(self, row: Baris, depth: int, room: float, most: int) -> list[Line]:
        words = f"{self.cascading.jenjang[row.jenjang]}: {row.teks}"
        look = _STEP._replace(indent=min(8.0 * depth, room / 4))
        return shortened(words, room, look, most)


def _most(content: Content) -> float:
    """Return how wide a column may be, in pt: wider than usual for lists, and for boxes that would be very high."""
    return _WIDE if content.daftar else min(_WIDE, max(_MOST, content.box / _TALL))


def _shared(room: float, amounts: Sequence[float], least: Sequence[float], most: Sequence[float]) -> list[float]:
    """Share out `room` pt by amounts, each share within its limits."""

    def shares(part: float) -> list[float]:
        return [min(max(amount * part, low), high) for amount, low, high in zip(amounts, least, most, strict=True)]

    small, large = 0.0, max(high / max(amount, 1.0) for amount, high in zip(amounts, most, strict=True))
    for _ in range(30):
        part = (small + large) / 2
        small, large = (part, large) if sum(shares(part)) <= room else (small, part)
    return shares(small)
