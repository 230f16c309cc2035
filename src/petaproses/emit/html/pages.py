"""Scene, Table or the whole map -> what an HTML page says, before it is known in what it is wrapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from petaproses import font
from petaproses.emit import svg
from petaproses.emit.shared.book import titled
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site, counts, subjudul
from petaproses.language import LANGUAGES, Said
from petaproses.layout.shared.heading import judul
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import NONE_WRITTEN
from petaproses.peta import Gambar
from petaproses.table.grid import Table, View
from petaproses.table.part import part, side_by_side, unanchored

_HELPS = {"lewati": Said("Langsung ke isi"), "jejak": Said("Jejak halaman")}
_PRINTED, _BESIDE, _SHEET = 8.5, 6.0, 700.0
"""The text size of printed tables, what a cell has more at its sides than in a PDF, and the width of a page that lies,
in pt."""
SHRINK = 0.75
"""How much narrower than laid out a picture may be shown."""


class Page(NamedTuple):
    """One page: the template that words it, its values, and the style rules that it alone needs."""

    template: str
    values: Mapping[str, Any]
    style: str = ""


class Extra(NamedTuple):
    """A page made elsewhere: the name of its file without `.html`, its title, what a list says of it, the heading in
    the index under which it is listed (empty where another page links it), what it says, in a template that extends
    `frame`, and whether the menu of every page leads to it, by that heading."""

    nama: str
    judul: str
    tentang: str
    part: str
    page: Page
    menu: bool = False


def picture_page(
    context: Context, site: Site, subject: Gambar, scenes: Sequence[Scene], boxes: Mapping[str, str] = NONE_WRITTEN
) -> Page:
    """Return the page of a picture: all its pages below each other, and its content as a table; `boxes` are pages
    about boxes that open no picture."""
    values = {
        "judul": judul(subject),
        "subjudul": subjudul(context.peta, subject),
        "tabel": site.twin(subject),
        "turunan": site.below(subject),
        "keterangan": subject.keterangan,
        "berkas": site.files(subject.id),
        "jejak": site.trail(subject),
        "id": subject.id,
    }
    return _shown(context, site, values, scenes, boxes)


def overview_page(
    context: Context, site: Site, view: View, scenes: Sequence[Scene], boxes: Mapping[str, str] = NONE_WRITTEN
) -> Page:
    """Return the page of a table that is drawn too: the picture, and the table below it."""
    values = {
        "judul": view.judul,
        "subjudul": "",
        "tabel": context.built(view),
        "turunan": (),
        "keterangan": "",  # it stands in the picture
        "berkas": site.files(view.id),
        "jejak": site.trail(None),
        "id": view.id,
    }
    return _shown(context, site, values, scenes, boxes)


def _shown(
    context: Context, site: Site, values: Mapping[str, Any], scenes: Sequence[Scene], boxes: Mapping[str, str]
) -> Page:
    """Return a page with pictures on it."""
    links, embed = site.links, context.look.embed_font
    drawn = [
        svg.draw(scene, links, awalan=f"g{n}", embed_font=embed, boxes=boxes) for n, scene in enumerate(scenes, start=1)
    ]
    more = {
        "halaman": [
            {
                "x": scene.page_of[0],
                "y": scene.page_of[1],
                "lebar": scene.width > scene.height,
                "sempit": round(scene.width * SHRINK),
                "svg": safe(picture),
            }
            for scene, picture in zip(scenes, drawn, strict=True)
        ],
        "sematkan_huruf": embed,
    }
    # A wide picture shrinks with the window, but only as far as it can still be read; then it is scrolled.
    least = "".join(f"#g{n}{{min-width:{scene.width * SHRINK:.0f}pt}}" for n, scene in enumerate(scenes, start=1))
    return Page("lembar.html.j2", {**values, **more}, f"@media screen{{{least}}}{font.face() if embed else ''}")


def table_page(site: Site, table: Table) -> Page:
    """Return the page of one table."""
    values = {
        "judul": table.judul,
        "tabel": table,
        "berkas": site.files(table.id),
        "jejak": site.trail(None),
        "id": table.id,
    }
    return Page("tabel.html.j2", values)


def index_page(context: Context, site: Site) -> Page:
    """Return the page that links all others."""
    return Page("indeks.html.j2", {"bagian": site.sections(), "jumlah": counts(context.peta)})


def common(context: Context, site: Site, frame: str = "dasar.html.j2", situs: object = None) -> dict[str, Any]:
    """Return the values that every page has: the template that frames it, and what the site says around it, if it is
    a page of one."""
    return {
        "kerangka": frame,
        "situs": situs,
        "proyek": context.peta.proyek,
        "nama_dokumen": titled(context.peta),
        "href": site.href,
        "rincian": site.about,
        "sematkan_huruf": False,
        "cetak": printed,
        **spoken(LANGUAGES[0]),
    }


def printed(table: Table) -> tuple[Table, ...]:
    """Return the parts in which a page prints a table that is wider than its paper; none if it is not."""
    from petaproses.emit.pdf.columns import wishes

    least = [each + _BESIDE for each in wishes(table, _PRINTED, whole=True)[0]]
    shown = side_by_side(table, least, _SHEET)
    if len(shown) == 1 or table.tegak:
        return ()
    names = (f"{table.judul} (bagian {number} dari {len(shown)})" for number in range(1, len(shown) + 1))
    return tuple(unanchored(part(table, own)._replace(judul=name)) for own, name in zip(shown, names, strict=True))


def spoken(bahasa: str) -> dict[str, Any]:
    """Return the language of a page, and the words that only who cannot see it is told."""
    return {"bahasa": bahasa, "bantu": {name: text.into(bahasa) for name, text in _HELPS.items()}}


def safe(markup: str) -> Any:
    """Return what is markup already, so that it is not escaped again."""
    from markupsafe import Markup

    return Markup(markup)  # written by our own SVG writer, or a style sheet
