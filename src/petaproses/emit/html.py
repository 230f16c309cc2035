"""Scene, Table or the whole map -> HTML pages without scripts, for screen and print."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from petaproses import font
from petaproses.bahasa import LANGUAGES, Teks
from petaproses.emit import svg
from petaproses.emit.context import Context
from petaproses.emit.site import Site, counts, subjudul
from petaproses.layout.heading import judul
from petaproses.layout.scene import Scene
from petaproses.peta import Gambar
from petaproses.table.grid import Table

NAME = "html"
_HELPS = {"lewati": Teks("Langsung ke isi"), "jejak": Teks("Jejak halaman")}
"""Words that only who cannot see a page is told."""

SHRINK = 0.75
"""How much narrower than laid out a picture may be shown."""


def gambar(context: Context, subject: Gambar, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one page: the picture, all its pages below each other, and its content as a table."""
    site = Site(context, NAME)
    links = context.links(NAME)
    embed = context.look.embed_font
    drawn = [svg.draw(scene, links, awalan=f"g{n}", embed_font=embed) for n, scene in enumerate(scenes, start=1)]
    pictures = [(scene, _safe(picture)) for scene, picture in zip(scenes, drawn, strict=True)]
    values = {
        "judul": judul(subject),
        "subjudul": subjudul(context.peta, subject),
        "halaman": [{"x": s.halaman[0], "y": s.halaman[1], "lebar": s.width > s.height, "svg": p} for s, p in pictures],
        "tabel": site.twin(subject),
        "turunan": site.below(subject),
        "keterangan": subject.keterangan,
        "berkas": site.files(subject.id),
        "jejak": site.trail(subject),
        "id": subject.id,
        "sematkan_huruf": embed,
    }
    # A wide picture shrinks with the window, but only as far as it can still be read; then it is scrolled.
    least = "".join(f"#g{n}{{min-width:{scene.width * SHRINK:.0f}pt}}" for n, scene in enumerate(scenes, start=1))
    face = font.face() if embed else ""
    return (page(context, site, "lembar.html.j2", values, f"@media screen{{{least}}}{face}"),)


def tabel(context: Context, table: Table) -> bytes:
    """Return the page of one table."""
    site = Site(context, NAME)
    values = {
        "judul": table.judul,
        "tabel": table,
        "berkas": site.files(table.id),
        "jejak": site.trail(None),
        "id": table.id,
    }
    return page(context, site, "tabel.html.j2", values)


def indeks(context: Context) -> bytes:
    """Return the page that links all others."""
    site = Site(context, NAME)
    values = {"bagian": site.sections(), "jumlah": counts(context.peta)}
    return page(context, site, "indeks.html.j2", values)


def page(context: Context, site: Site, template: str, values: dict[str, Any], more_style: str = "") -> bytes:
    """Return a page made from a template, with what all pages share."""
    style = context.renderer.source("gaya.css") + svg.STYLE + more_style
    digest = b64encode(sha256(style.encode()).digest()).decode()
    bahasa = values.get("bahasa", LANGUAGES[0])
    common = {
        "proyek": context.peta.proyek,
        "href": site.href,
        "gaya": _safe(style),
        "sidik_gaya": digest,
        "bahasa": bahasa,
        "bantu": {name: text.dalam(bahasa) for name, text in _HELPS.items()},
    }
    return context.renderer.html(template, {**common, "sematkan_huruf": False, **values}).encode()


def _safe(markup: str) -> Any:
    """Return what is markup already, so that it is not escaped again."""
    from markupsafe import Markup

    return Markup(markup)  # written by our own SVG writer, or a style sheet
