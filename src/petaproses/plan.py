"""Peta and what was asked for -> which pictures and tables go to which files, before any is drawn."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, Protocol

from petaproses import table
from petaproses.language.near import Near
from petaproses.model.kode import sort_key
from petaproses.peta import Cascading, Gambar, LintasFungsi, Peta
from petaproses.peta.hierarchy import Hierarchy
from petaproses.peta.outputs import COVERAGE, COVERAGE_TABLES, INDEX, table_id
from petaproses.table.grid import DrawnAs
from petaproses.text.filename import same, stem

Jenis = Literal["gambar", "tabel", "indeks", "cakupan"] | DrawnAs
"""What a file holds: one picture, one table, one table as a picture, the page that links them all, or the coverage."""


class Format(Protocol):
    """What planning needs to know of an output format."""

    @property
    def suffix(self) -> str:
        """What its file names end with, dot included."""

    @property
    def home(self) -> str:
        """What its page that links all others is called, without the suffix."""

    @property
    def twins(self) -> bool:
        """Whether the page of a picture tells its content as a table too."""

    @property
    def draws(self) -> tuple[Jenis, ...]:
        """What it can show."""


class Request(NamedTuple):
    """What somebody wants: the sheets of a level, what lies below a code, or everything; in which formats, by name."""

    level: int | None = None
    kode: str | None = None
    all: bool = False
    formats: tuple[str, ...] = ("svg",)


class Artefact(NamedTuple):
    """One thing to make: a picture, table or index, in one format. `name` is its file, of page 1 if it has pages."""

    jenis: Jenis
    id: str
    format: str
    name: str


class Unknown(NamedTuple):
    """Something asked for that is not there, and what comes near it."""

    jenis: Literal["format", "level", "kode"]
    wanted: str
    near: tuple[str, ...]


class Clash(NamedTuple):
    """Two things that would go to one file; only the first is in the plan."""

    first: Artefact
    second: Artefact


class Plan(NamedTuple):
    """What is to be made, in reading order, and what cannot be."""

    artefacts: tuple[Artefact, ...] = ()
    clashes: tuple[Clash, ...] = ()
    unknown: tuple[Unknown, ...] = ()

    @property
    def links(self) -> dict[str, dict[str, str]]:
        """For each format: the ids of what is in the plan, and the file of each."""
        names: dict[str, dict[str, str]] = {}
        for artefact in self.artefacts:
            names.setdefault(artefact.format, {})[artefact.id] = artefact.name
        return names


def plan(peta: Peta, request: Request, formats: Mapping[str, Format]) -> Plan:
    """Name every file that the request asks for; `formats` are the known ones. Nothing is made yet, nothing raised."""
    names = tuple(dict.fromkeys(request.formats))
    whole = request.all or (request.level is None and request.kode is None)
    pictures = peta.gambar if whole else tuple(_chosen(peta, request))
    unknown = tuple(_unknown(peta, request, formats))
    if unknown:
        return Plan(unknown=unknown)
    views = table.views(peta)
    shapes = {view.id: view.drawn_as for view in views}
    told = {view.id for view in views if view.gambar}
    chosen = {
        table_id(gambar, bentuk) for gambar in pictures if isinstance(gambar, Cascading) for bentuk in gambar.tabel
    }
    chosen |= {view.id for view in views if view.gambar in {gambar.id for gambar in pictures}}
    things: list[tuple[Jenis, str]] = [("gambar", gambar.id) for gambar in pictures]
    for view in views:
        if whole or view.id in chosen:
            things += [("tabel", view.id), *([(view.drawn_as, view.id)] if view.drawn_as else [])]
    if whole and any("cakupan" not in formats[name].draws for name in names):
        things += [("tabel", view.id) for view in table.coverage_views(peta)]
    things += [("cakupan", COVERAGE)] if whole and peta.proses else []
    things += [("indeks", INDEX)] if whole else []
    reported = {each.id for each in COVERAGE_TABLES}  # a format with a page for the report has them there
    wanted = (
        Artefact(jenis, id_, name, (formats[name].home if jenis == "indeks" else stem(id_)) + formats[name].suffix)
        for jenis, id_ in things
        for name in names
        if jenis in formats[name].draws
        and not (id_ in reported and "cakupan" in formats[name].draws)
        and not (jenis == "tabel" and shapes.get(id_) in formats[name].draws)
        and not (jenis == "tabel" and id_ in told and formats[name].twins)
    )  # a table that a format shows as a picture, or on the page of one, is not in it twice
    return _without_clashes(wanted)


def _chosen(peta: Peta, request: Request) -> Iterator[Gambar]:
    """Give the pictures of the level and those below the code, each once, as the map orders them."""
    below = set(_below(peta, request.kode)) if request.kode is not None else set()
    for gambar in peta.gambar:
        level = getattr(gambar, "level", None)
        if gambar.id in below or (level is not None and level == request.level):
            yield gambar


def _below(peta: Peta, kode: str) -> Iterator[str]:
    """Give the ids of the pictures a code means: those below a process (or that show it), or the picture of that id."""
    hierarchy = Hierarchy.of(peta)
    own = hierarchy.lintas.get(kode)
    if kode in peta.by_kode:
        lembar = peta.lembar_by_induk.get(kode) or hierarchy.shown_on.get(kode)
        yield from (lembar.id,) if lembar else ()
    yield from (gambar.id for gambar in peta.gambar if gambar.id == kode or gambar is own)
    keys = (own.id, own.kode) if own else (kode,)
    yield from (lintas.id for lintas in hierarchy.lintas_under(*keys))


def _unknown(peta: Peta, request: Request, formats: Mapping[str, Format]) -> Iterator[Unknown]:
    for name in request.formats:
        if name not in formats:
            yield Unknown("format", name, tuple(formats))
    levels = sorted({lembar.level for lembar in peta.lembar})
    if request.level is not None and request.level not in levels and not request.all:
        yield Unknown("level", str(request.level), tuple(map(str, levels)))
    if request.kode is not None and not request.all and not tuple(_below(peta, request.kode)):
        yield Unknown("kode", request.kode, _near(request.kode, _words(peta)))


def _words(peta: Peta) -> Iterable[str]:
    """Return what may stand for a code, each once, in natural order."""
    words = {proses.kode for proses in peta.proses} | {gambar.id for gambar in peta.gambar}
    words |= {gambar.kode for gambar in peta.gambar if isinstance(gambar, LintasFungsi) and gambar.kode}
    return sorted(words, key=sort_key)


def _near(wanted: str, words: Iterable[str]) -> tuple[str, ...]:
    word = Near(words).word(wanted)
    return (word,) if word else ()


def _without_clashes(wanted: Iterable[Artefact]) -> Plan:
    taken: dict[str, Artefact] = {}
    clashes = []
    for artefact in wanted:
        first = taken.setdefault(same(artefact.name), artefact)
        if first is not artefact:
            clashes.append(Clash(first, artefact))
    return Plan(tuple(taken.values()), tuple(clashes))
