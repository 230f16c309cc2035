"""The text on an arrow -> its lines and the room they take beside the line it stands at."""

from typing import NamedTuple

from petaproses.layout.lanes.tracks import Clearance
from petaproses.layout.shared.measure import ARROW
from petaproses.layout.shared.outline import SPARE
from petaproses.layout.shared.scene import Point, Text
from petaproses.layout.shared.text import LEADING, widest, width, wrap

LABEL = 8.0
"""Text size of the words on an arrow, in pt."""
BESIDE = 3.0
"""Free space between a label and the line or box it stands at, in pt."""
_LINE = LABEL * LEADING
_NARROWEST = 60.0
_LONGEST_WORD = 150.0  # pt: a label grows rather than break a word up to this
_HAIR = 0.01


class Label(NamedTuple):
    """The lines of a label; `horizontal` tells how its arrow runs there: where it leaves the source box or, with
    `head`, where it enters the target box."""

    lines: tuple[str, ...]
    horizontal: bool
    head: bool = False

    @property
    def width(self) -> float:
        """Its width in pt, in the widest font it may be drawn with."""
        return widest(self.lines, LABEL) * SPARE

    @property
    def height(self) -> float:
        """Its height in pt."""
        return len(self.lines) * _LINE

    @property
    def reach(self) -> float:
        """How far it reaches from the box along its arrow, in pt."""
        return self._begin + (self.width if self.horizontal else self.height)

    @property
    def _begin(self) -> float:
        """How far from the box it begins, in pt: clear of an arrow head there."""
        return BESIDE + (ARROW if self.head else 0.0)

    @property
    def clearance(self) -> Clearance:
        """The room it needs beside its arrow: above a horizontal one, to the right of a vertical one."""
        if self.horizontal:
            return Clearance(before=self.height + 2 * BESIDE, head=self.head)
        return Clearance(after=self.width + 2 * BESIDE, head=self.head)

    def texts(self, port: Point, forward: bool) -> tuple[Text, ...]:
        """Return the lines beside an arrow that meets the outline of its box here, and lies on the side of higher
        (`forward`) or lower x or y."""
        x, y = port
        if self.horizontal:
            x += self._begin if forward else -self._begin
            top = y - BESIDE - self.height
        else:
            x += BESIDE
            top = y + self._begin if forward else y - self.reach
        anchor = "start" if forward or not self.horizontal else "end"
        return tuple(
            Text(x, top + _LINE * i + 0.8 * LABEL, line, width(line, LABEL), LABEL, anchor, peran="label")
            for i, line in enumerate(self.lines)
        )


def label(text: str, *, horizontal: bool, head: bool = False) -> Label:
    """Break a label into lines: short ones stay narrow, long ones grow wide as well as high."""
    words = max((width(word, LABEL) for word in text.split()), default=0.0)
    limit = max(_NARROWEST, min(words, _LONGEST_WORD) + _HAIR)
    lines = wrap(text, limit, LABEL)
    while len(lines) > 4 and limit < 200:
        limit *= 1.3
        lines = wrap(text, limit, LABEL)
    return Label(lines, horizontal, head)
