"""Naskah -> every page of the site and every picture beside them, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from petaproses.emit import emit
from petaproses.emit.html.coverage import coverage_page
from petaproses.emit.html.pages import Page, index_page, overview_page, picture_page, table_page
from petaproses.emit.shared.in_words import StepWords, in_order
from petaproses.emit.shared.site import Entry, Link, Section
from petaproses.emit.site.names import HTML, Draft
from petaproses.emit.site.proses import process_page
from petaproses.emit.site.tree import Node, pohon
from petaproses.layout.shared.heading import judul
from petaproses.layout.shared.scene import Scene
from petaproses.peta import Cascading, Gambar, Lembar
from petaproses.peta.outputs import COVERAGE, INDEX, PROSES, RELASI, table_id
from petaproses.plan import Artefact
from petaproses.table.grid import Tujuan


class Situs(NamedTuple):
    """What a page of the site says besides what a page on its own does: the links above and below its title, its
    picture in words or as a tree, and the picture with which the first page begins."""

    menu: tuple[Link, ...]
    sini: str
    tautan: tuple[Link, ...] = ()
    urutan: tuple[StepWords, ...] = ()
    pohon: tuple[Node, ...] = ()
    utama: tuple[Any, ...] = ()


SitePage = tuple[str, Page, Situs]
"""A page by the name of its file."""


class Pages:
    """Makes the pages of one site."""

    def __init__(self, draft: Draft) -> None:
        """Know what is to be made."""
        self._draft, self._context = draft, draft.context
        self.site = draft.site
        self.menu = tuple(self._entries())
        self._drawn: tuple[str, tuple[Scene, ...]] = ("", ())
        self._main: tuple[Any, ...] = ()

    def made(self) -> Iterator[SitePage | tuple[str, bytes]]:
        """Give the pages, and the files of other formats; the index comes last, when all it shows is there."""
        for artefact in self._draft.artefacts:
            if artefact.jenis == "indeks":
                yield from self._processes()
                yield from self._extra()
            scenes = self._scenes(artefact)
            subject = (self._context.gambar if artefact.jenis == "gambar" else self._context.tabel).get(artefact.id)
            tried = partial(self._context.tried, artefact.name, subject.at if subject else None)
            if artefact.format != HTML:
                yield from tried(partial(emit, self._context, artefact, scenes)) or ()
            elif page := tried(partial(self._page, artefact, scenes)):
                yield page

    def _entries(self) -> Iterator[Link]:
        """Give the links that every page bears."""
        cascades = self._context.peta.cascading
        first = cascades[0].id if cascades else ""
        for text, id_ in (
            ("Beranda", INDEX),
            ("Proses", PROSES.id),
            ("Kinerja", first),
            ("Relasi", RELASI.id),
            ("Cakupan", COVERAGE),
        ):
            if name := self.site.links.get(id_):
                yield Link(text, name)
        for each in self._draft.extra:
            if each.menu:
                yield Link(each.part, f"{each.nama}.html")

    def _scenes(self, artefact: Artefact) -> tuple[Scene, ...]:
        """Lay out for the screen, once for all formats: as large as the picture needs, whatever paper it is for."""
        if artefact.jenis not in ("gambar", "matriks", "graf"):
            return ()
        if self._drawn[0] != artefact.id:
            known = self._context.gambar if artefact.jenis == "gambar" else self._context.tabel
            self._drawn = artefact.id, self._context.laid_out(known[artefact.id])
        return self._drawn[1]

    def _page(self, artefact: Artefact, scenes: Sequence[Scene]) -> SitePage:
        context, situs = self._context, Situs(self.menu, artefact.name)
        if artefact.jenis == "gambar":
            return self._picture(artefact.name, context.gambar[artefact.id], scenes)
        if artefact.jenis == "graf":
            codes = {kode: self.site.about(kode) for kode in context.peta.by_kode}
            page = overview_page(context, self.site, context.tabel[artefact.id], scenes, codes)
            return artefact.name, page, situs
        if artefact.jenis == "tabel":
            page = table_page(self.site, context.built(context.tabel[artefact.id]))
            return artefact.name, page, situs._replace(tautan=tuple(self._of_table(artefact.id)))
        if artefact.jenis == "cakupan":
            return artefact.name, coverage_page(context, self.site), situs
        page = index_page(context, self.site)
        listed = (*page.values["bagian"], *self._sections())
        return artefact.name, page._replace(values={**page.values, "bagian": listed}), situs._replace(utama=self._main)

    def _picture(self, name: str, gambar: Gambar, scenes: Sequence[Scene]) -> SitePage:
        peta, hierarchy = self._context.peta, self._context.hierarchy
        boxes = {}
        if isinstance(gambar, Lembar):
            boxes = {proses.kode: self.site.about(proses.kode) for proses in gambar.proses}
        page = picture_page(self._context, self.site, gambar, scenes, boxes)
        if isinstance(gambar, Lembar) and gambar.induk is None and not self._main:
            self._main = tuple(page.values["halaman"])
        tree = pohon(peta, gambar) if isinstance(gambar, Cascading) else ()
        words = in_order(hierarchy, gambar)
        return name, page, Situs(self.menu, name, tuple(self._of_picture(gambar)), words, tree)

    def _of_picture(self, gambar: Gambar) -> Iterator[Link]:
        """Give the links below the title of a picture."""
        if isinstance(gambar, Cascading):
            if name := self.site.href(Tujuan(table_id(gambar))):
                yield Link("Lihat sebagai tabel", name)
            return
        context = self._context
        if isinstance(gambar, Lembar):
            proses = context.peta.by_kode.get(gambar.induk or "")
        else:
            proses = context.hierarchy.process_of(gambar)
        if proses and (name := self.site.about(proses.kode)):
            yield Link(f"Keterangan proses {proses.kode}", name)

    def _of_table(self, id_: str) -> Iterator[Link]:
        for cascading in self._context.peta.cascading:
            if table_id(cascading) == id_ and (name := self.site.links.get(cascading.id)):
                yield Link("Lihat sebagai pohon", name)

    def _processes(self) -> Iterator[SitePage]:
        context, hierarchy = self._context, self._context.hierarchy
        for proses in context.peta.by_kode.values():
            name = self.site.about(proses.kode)
            on, below = hierarchy.shown_on.get(proses.kode), hierarchy.opens(proses.kode)
            links = (
                Link(f"{verb} {judul(gambar)}", href)
                for gambar, verb in ((on, "Lihat di"), (below, "Lihat rincian:"))
                if gambar and (href := self.site.links.get(gambar.id))
            )
            made = context.tried(name, proses.at, partial(process_page, context, self.site, proses))
            if made:
                yield name, made, Situs(self.menu, name, tuple(links))

    def _extra(self) -> Iterator[SitePage]:
        for each in self._draft.extra:
            name = f"{each.nama}.html"
            yield name, each.page, Situs(self.menu, name)

    def _sections(self) -> Iterator[Section]:
        """Give what the index lists of the pages made elsewhere."""
        for part in dict.fromkeys(each.part for each in self._draft.extra if each.part):
            found = (each for each in self._draft.extra if each.part == part)
            yield Section(part, tuple(Entry(each.judul, each.tentang, f"{each.nama}.html", ()) for each in found))
