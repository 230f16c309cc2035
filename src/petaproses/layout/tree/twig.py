"""A box of a cascade as one page shows it, with some of its children."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from petaproses.layout.tree.items import Item


@dataclass(frozen=True, slots=True, eq=False)
class Twig:
    """A box as one page shows it, with which of its children.

    `again` tells that it stands there again for its children's sake, `goes_on` that more of it stands further on. A box
    higher than a page is shown in parts: `teks` is the first line of a part and the line after its last.
    """

    item: Item
    anak: tuple[Twig, ...] = ()
    again: bool = False
    goes_on: bool = False
    teks: tuple[int, int] | None = None

    @classmethod
    def whole(cls, item: Item) -> Twig:
        """Return a box with all that is below it."""
        return cls(item, tuple(map(cls.whole, item.anak)))

    @property
    def continued(self) -> bool:
        """Whether it is a later part of a box's text."""
        return self.teks is not None and self.teks[0] > 0

    def walk(self) -> Iterator[Twig]:
        """Go through this box and all right of it, in reading order."""
        stack = [self]
        while stack:
            twig = stack.pop()
            yield twig
            stack.extend(reversed(twig.anak))
