"""Peta -> what a page about a picture, or the index, says, before any markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from petaproses.emit.shared.context import Context
from petaproses.layout.shared.heading import judul
from petaproses.peta import Cascading, Gambar, LintasFungsi, Peta
from petaproses.peta.outputs import COVERAGE, COVERAGE_TABLES, INDEX
from petaproses.table.grid import Table, Tujuan, View
from petaproses.table.twin import twin


class Link(NamedTuple):
    """A text that leads to a file."""

    teks: str
    href: str


class Entry(NamedTuple):
    """A picture or table in a list: its title, what it is about, its page if made, and its other files."""

    judul: str
    subjudul: str
    href: str
    berkas: tuple[Link, ...]


class Section(NamedTuple):
    """A heading with entries below it."""

    judul: str
    entri: tuple[Entry, ...]


class Site:
    """The pages of one format: what they say, and where their links lead."""

    def __init__(self, context: Context, format_: str, *, anchors: bool = True) -> None:
        """Take links from the files of `format_`, which lead to a place inside a page if it has `anchors`."""
        self._context, self._format, self._anchors = context, format_, anchors

    @property
    def links(self) -> Mapping[str, str]:
        """The page of each picture and table that is made, by its id."""
        return self._context.links(self._format)

    def about(self, kode: str) -> str:
        """Return the page about a process; formats that have none say so with an empty text."""
        return self.links.get(process_id(kode), "") if kode else ""

    def href(self, tujuan: Tujuan | None, here: str = "") -> str:
        """Return where a link leads, empty when that page is not made; `here` is the id of the page it stands on."""
        if tujuan is None:
            return ""
        name = "" if tujuan.id == here else self.links.get(tujuan.id)
        if name is None or not (self._anchors and tujuan.jangkar):
            return name or ""
        return f"{name}#{tujuan.jangkar}"

    def trail(self, gambar: Gambar | None) -> tuple[Link, ...]:
        """Return the way from the index down to a page, without the page itself; pages not made are left out."""
        above = self._context.hierarchy.trail(gambar) if gambar else ()
        steps = [("Beranda", INDEX), *((judul(each), each.id) for each in above)]
        names = self.links
        return tuple(Link(text, names[id_]) for text, id_ in steps if id_ in names)

    def below(self, gambar: Gambar) -> tuple[Entry, ...]:
        """Return the pictures one step down that have a page."""
        entries = (
            self.entry(child.id, judul(child), subjudul(self._context.peta, child)) for child in self._children(gambar)
        )
        return tuple(entry for entry in entries if entry.href)

    def twin(self, gambar: Gambar) -> Table:
        """Return the picture's content as a table."""
        return twin(self._context.hierarchy, gambar)

    def entry(self, id_: str, title: str, about: str = "") -> Entry:
        """Return how a list names a picture or table."""
        return Entry(title, about, self.links.get(id_, ""), self.files(id_))

    def files(self, id_: str) -> tuple[Link, ...]:
        """Return the files of a picture or table in the other formats."""
        found = self._context.files.items()
        return tuple(Link(name.upper(), ids[id_]) for name, ids in found if name != self._format and id_ in ids)

    def sections(self) -> tuple[Section, ...]:
        """Return everything made in this run, for the index."""
        peta = self._context.peta
        reported = {each.id for each in COVERAGE_TABLES}
        views = self._context.tabel.values()
        parts: tuple[tuple[str, Iterable[Gambar | View]], ...] = (
            ("Lembar", peta.lembar),
            ("Peta lintas fungsi", peta.lintas_fungsi),
            ("Cascading", peta.cascading),
            ("Tabel", (view for view in views if view.id not in reported)),
            ("Laporan cakupan", (view for view in views if view.id in reported)),
        )
        listed = ((heading, tuple(self._listed(things))) for heading, things in parts)
        report = self.entry(COVERAGE, "Laporan cakupan", "apa yang sudah terurai, dan apa yang belum ada")
        return (
            *(Section(heading, entries) for heading, entries in listed if entries),
            *((Section("Laporan", (report,)),) if report.href else ()),
        )

    def _listed(self, things: Iterable[Gambar | View]) -> Iterator[Entry]:
        for thing in things:
            if isinstance(thing, View):
                entry = self.entry(thing.id, thing.judul)
            else:
                entry = self.entry(thing.id, judul(thing), subjudul(self._context.peta, thing))
            if entry.href or entry.berkas:
                yield entry

    def _children(self, gambar: Gambar) -> tuple[Gambar, ...]:
        return self._context.hierarchy.children(gambar)


def process_id(kode: str) -> str:
    """Return the id of the page about a process; no picture or table has such an id, for a code stands in it."""
    return f"proses:{kode}"


def counts(peta: Peta) -> tuple[tuple[str, int], ...]:
    """Return how much of each thing the map holds, without what it has none of."""
    rows = sum(1 for cascading in peta.cascading for _ in cascading.walk())
    found = (
        ("proses", len(peta.proses)),
        ("lembar", len(peta.lembar)),
        ("peta lintas fungsi", len(peta.lintas_fungsi)),
        ("cascading", len(peta.cascading)),
        ("baris cascading", rows),
    )
    return tuple((name, number) for name, number in found if number)


def subjudul(peta: Peta, gambar: Gambar) -> str:
    """Return what a picture is about: its author's title if its own is derived, its code, and what it stands below."""
    if isinstance(gambar, Cascading):
        return peta.proyek.periode
    induk = peta.by_kode.get(gambar.induk or "")
    said = {judul(gambar).casefold(), induk.nama.casefold() if induk else ""}
    written = gambar.judul if gambar.judul.casefold() not in said else ""
    above = f"{induk.kode} {induk.nama}" if induk else peta.called_induk(gambar.induk or "")
    kode = gambar.kode if isinstance(gambar, LintasFungsi) else ""
    return " · ".join(part for part in (written, kode, above) if part) or peta.proyek.instansi
