"""Scene, Table or the whole map -> HTML pages without scripts that need no other file, for screen and print."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from petaproses.emit import svg
from petaproses.emit.html.coverage import coverage_page
from petaproses.emit.html.pages import Page, common, index_page, overview_page, picture_page, safe, table_page
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site
from petaproses.layout.shared.scene import Scene
from petaproses.peta import Gambar
from petaproses.table.grid import Table, View

NAME = "html"


def gambar(context: Context, subject: Gambar, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one page: the picture, all its pages below each other, and its content as a table."""
    site = Site(context, NAME)
    return (whole(context, site, picture_page(context, site, subject, scenes)),)


def graph(context: Context, view: View, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return the page of a table that is drawn as boxes and arrows."""
    site = Site(context, NAME)
    return (whole(context, site, overview_page(context, site, view, scenes)),)


def tabel(context: Context, table: Table) -> bytes:
    """Return the page of one table."""
    site = Site(context, NAME)
    return whole(context, site, table_page(site, table))


def listing(context: Context) -> bytes:
    """Return the page that links all others."""
    site = Site(context, NAME)
    return whole(context, site, index_page(context, site))


def coverage(context: Context) -> bytes:
    """Return the page of the coverage."""
    site = Site(context, NAME)
    return whole(context, site, coverage_page(context, site))


def digest(text: str) -> str:
    """Return how a content security policy names a style sheet or script that stands inside a page."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def whole(context: Context, site: Site, page: Page) -> bytes:
    """Return a page that holds its own style."""
    style = context.renderer.source("gaya.css") + svg.STYLE + page.style
    own = {"gaya": safe(style), "sidik_gaya": digest(style)}
    return context.renderer.html(page.template, {**common(context, site), **own, **page.values}).encode()
