"""Pages of the site that are made elsewhere: `EXTRA` lists who makes them, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from petaproses.emit.context import Context


class Extra(NamedTuple):
    """A page made elsewhere: the name of its file without `.html`, its title, what a list says of it, the heading in
    the index under which it is listed (empty where another page links it), and its content below the title, as HTML
    without scripts, styles and forms."""

    nama: str
    judul: str
    tentang: str
    bagian: str
    isi: str


EXTRA: tuple[Callable[[Context], Iterable[Extra]], ...] = ()
"""Who makes pages for the site besides those of the map."""
