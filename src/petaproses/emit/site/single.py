"""The map as one HTML file: every page of the site is a part of it, and its address after `#` says which is shown."""

from __future__ import annotations

import re
from functools import partial
from posixpath import splitext

from petaproses.emit.html.pages import safe
from petaproses.emit.html.standalone import digest
from petaproses.emit.shared.book import Book, Made, titled
from petaproses.emit.shared.context import Context
from petaproses.emit.site import PAGES, search, wrap
from petaproses.emit.site.names import HTML, Draft, without_lost
from petaproses.emit.site.pages import Pages, Situs
from petaproses.peta.outputs import INDEX

FILE = "peta-proses-bisnis.html"

_HERE = "<!--bagian-->"
"""Where the parts stand; in no text, for there `<` is escaped."""
_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_POINTS = re.compile(r'(?<= )(id|href|aria-labelledby|aria-describedby)="([^"]*)"')


def document(context: Context, _book: Book) -> Made:
    """Return the one file."""
    return without_lost(context, (HTML,), _made)


def _made(draft: Draft) -> Made:
    pages, own = Pages(draft), draft.context
    parts: list[bytes] = []
    widths: set[int] = set()
    for made in pages.made():
        if len(made) == 2:
            continue
        name, page, situs = made
        text = own.tried(name, None, partial(wrap.wrapped, own, pages.site, page, situs, "bagian.html.j2"))
        if text is not None:
            widths.update(wrap.narrowest(page))
            parts.append(_moved(text, name).encode())
    index = search.script(own, pages.site, draft.extra, lambda href: _inside(href, ""))
    scripts = (wrap.minisearch(own), index, wrap.scripts(own))
    style = wrap.styles(own, widths)
    values = {
        "proyek": own.peta.proyek,
        "nama_dokumen": titled(own.peta),
        "bagian": safe(_HERE),
        "situs": Situs(tuple(link._replace(href=_inside(link.href, "")) for link in pages.menu), ""),
        "gaya": safe(style),
        "naskah": [safe(script) for script in scripts],
        "sidik_gaya": digest(style),
        "sidik_naskah": [digest(script) for script in scripts],
    }
    # Put in afterwards: a template would hold so large a text several times.
    before, _, after = own.renderer.html("tunggal.html.j2", values).partition(_HERE)
    return Made(((FILE, b"".join((before.encode(), *parts, after.encode()))),), len(parts), PAGES)


def _moved(markup: str, name: str) -> str:
    """Return the markup of a page with ids that no other page has, and with links that lead to the other parts."""
    page = splitext(name)[0]

    def pointing(found: re.Match[str]) -> str:
        key, value = found.groups()
        if key == "href":
            return f'href="{_inside(value, page)}"'
        ids = (page if id_ == "." else f"{page}/{id_}" for id_ in value.split())
        return f'{key}="{" ".join(ids)}"'

    # Quotation marks in texts are escaped, so that only attributes look like attributes.
    return _TAG.sub(lambda tag: _POINTS.sub(pointing, tag[0]), markup)


def _inside(href: str, page: str) -> str:
    """Return where a link leads when all pages are one; `page` is the one that it stands on."""
    name, _, anchor = href.partition("#")
    if ":" in name:  # leads out; no file of ours has a colon in its name
        return href
    target = splitext(name)[0] or page or INDEX
    return f"#{target}/{anchor}" if anchor else f"#{target}"
