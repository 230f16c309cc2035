"""Pages of the site that are made elsewhere: `EXTRA` lists who makes them, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from petaproses.emit.context import Context
from petaproses.emit.pages import Page
from petaproses.emit.site import Site


class Extra(NamedTuple):
    """A page made elsewhere: the name of its file without `.html`, its title, what a list says of it, the heading in
    the index under which it is listed (empty where another page links it), and what it says, in a template that
    extends `kerangka`."""

    nama: str
    judul: str
    tentang: str
    bagian: str
    page: Page


EXTRA: tuple[Callable[[Context, Site], Iterable[Extra]], ...] = ()
"""Who makes pages for the site besides those of the map."""
