"""The map as a site: a folder of pages that needs no server, asks nobody for anything and can be searched."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from petaproses.emit.shared.book import Book, Made
from petaproses.emit.shared.context import Context
from petaproses.emit.site import search, wrap
from petaproses.emit.site.names import HTML, Draft, without_lost
from petaproses.emit.site.pages import Pages
from petaproses.language import Said

FOLDER = "situs"
PAGES = Said("halaman")
"""What a site is counted in."""


def document(context: Context, _book: Book) -> Made:
    """Return the files of the site; its pictures are laid out for the screen and not for the book's paper."""
    made = without_lost(context, (HTML, "svg"), lambda draft: tuple(_files(draft)))
    files = tuple((f"{FOLDER}/{name}", data) for name, data in made)
    return Made(files, sum(name.endswith(".html") for name, _ in files), PAGES)


def _files(draft: Draft) -> Iterator[tuple[str, bytes]]:
    pages = Pages(draft)
    widths: set[int] = set()
    for made in pages.made():
        if len(made) == 2:
            yield made
            continue
        name, page, situs = made
        text = draft.context.tried(name, None, partial(wrap.wrapped, draft.context, pages.site, page, situs))
        if text is not None:
            widths.update(wrap.narrowest(page))
            yield name, text.encode()
    yield "gaya.css", wrap.styles(draft.context, widths).encode()
    yield "situs.js", wrap.scripts(draft.context).encode()
    yield "minisearch.js", wrap.minisearch(draft.context).encode()
    yield "cari.js", search.script(draft.context, pages.site, draft.extra).encode()
