"""Page -> HTML: with its scripts and styles in files beside it, or as a part of one large page."""

from __future__ import annotations

from collections.abc import Iterable

from petaproses.emit import svg
from petaproses.emit.html.pages import Page, common
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site
from petaproses.emit.site.pages import Situs

SCRIPTS = ("gambar.js", "pohon.js", "dialog.js")
"""Our own scripts, each with one idea; pages load them as one."""


def wrapped(context: Context, site: Site, page: Page, situs: Situs, frame: str = "dasar.html.j2") -> str:
    """Return a page inside a frame, which is one of our templates."""
    values = {**common(context, site, frame, situs), **page.values}
    return context.renderer.html(page.template, values)


def narrowest(page: Page) -> Iterable[int]:
    """Give how narrow each picture of a page may become, in pt."""
    pictures: Iterable[dict[str, int]] = page.values.get("halaman", ())
    return (each["sempit"] for each in pictures)


def styles(context: Context, widths: Iterable[int]) -> str:
    """Return the style sheet of all pages; pictures may become as narrow as some of `widths` in pt, no further."""
    least = "".join(f".s{width} svg{{min-width:{width}pt}}" for width in sorted(set(widths)))
    source = context.renderer.source
    return f"{source('gaya.css')}{svg.STYLE}\n{source('situs/situs.css')}@media screen{{{least}}}\n"


def scripts(context: Context) -> str:
    """Return the script that every page runs."""
    return "".join(context.renderer.source(f"situs/{name}") for name in SCRIPTS)


def minisearch(context: Context) -> str:
    """Return the library that searches."""
    return context.renderer.source("situs/minisearch.js")
