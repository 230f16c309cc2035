"""A page of the site that is made elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from petaproses.emit.pages import Page


class Extra(NamedTuple):
    """A page made elsewhere: the name of its file without `.html`, its title, what a list says of it, the heading in
    the index under which it is listed (empty where another page links it), and what it says, in a template that
    extends `kerangka`."""

    nama: str
    judul: str
    tentang: str
    bagian: str
    page: Page
