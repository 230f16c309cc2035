"""What can be wished for, as small records: each field says how a command line gives it, each record what is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

from petaproses.language import Said
from petaproses.language.refused import Refused, choose

if TYPE_CHECKING:
    from petaproses.control import Wish


Engine = Literal["internal", "graphviz"]
"""Who draws SVG and PNG; the emitters' own list, which is not worth their import."""

_LEAST, _MOST = 72, 600
"""Dots per inch."""


class Option(NamedTuple):
    """How a command line gives a field: its name there, what help says of it, the word for its value, and the least and
    most of a number. With `commas` one value may be several."""

    name: str
    short: str = ""
    help: str = ""
    metavar: str | None = None
    least: int | None = None
    most: int | None = None
    commas: bool = False


Size = Annotated[
    str, Option("--paper", help="A4, F4, A3, Legal, Letter, '215 x 330 mm', atau layar.", metavar="KERTAS")
]
"""A paper as planners write it, `layar` for pictures as large as they need, "" for what each map asks for."""


@dataclass(frozen=True, kw_only=True)
class CheckOptions:
    """Which findings to see, and how strictly: `select` and `ignore` take codes, beginnings of codes, and names.

    Raises Refused for a rule or a profile that there is none of.
    """

    strict: Annotated[bool, Option("--strict", help="Peringatan pun dianggap gagal.")] = False
    select: Annotated[
        tuple[str, ...],
        Option(
            "--select",
            help="Hanya aturan ini: kode, awal kode (PP3), atau nama; boleh beberapa, dipisah koma.",
            metavar="ATURAN",
            commas=True,
        ),
    ] = ()
    ignore: Annotated[
        tuple[str, ...],
        Option("--ignore", help="Tanpa aturan ini, ditulis seperti di --select.", metavar="ATURAN", commas=True),
    ] = ()
    profile: Annotated[
        str,
        Option(
            "--profile",
            help="Seberapa ketat: draf, reviu, atau final; tanpa ini seperti di berkas proyek.",
            metavar="PROFIL",
        ),
    ] = ""

    def __post_init__(self) -> None:
        """Refuse what is not there."""
        wish = self.wish
        if wish.select or wish.ignore:
            from petaproses.control.names import named

            for text in (*wish.select, *wish.ignore):
                if not named(text):
                    raise _no_rule(text)
        if self.profile:
            from petaproses.control.profiles import PROFILES

            if self.profile not in PROFILES:
                told = Said("profil «{profil}» tidak ada", profil=self.profile)
                raise choose(told, self.profile, tuple(PROFILES))

    @property
    def wish(self) -> Wish:
        """The same, as the rules are asked."""
        from petaproses.control import Wish

        return Wish(_parts(self.select), _parts(self.ignore), self.profile, errors=True)


@dataclass(frozen=True, kw_only=True)
class RenderOptions:
    """Which pictures and tables to make (a level, what lies below a code, else everything), in which formats, and how.

    Raises Refused for a paper or an engine that there is none of, and for `dpi` out of bounds.
    """

    level: Annotated[int | None, Option("--level", help="Semua lembar level ini.", metavar="ANGKA", least=0)] = None
    code: Annotated[
        str | None, Option("--code", help="Lembar di bawah proses ini, dan peta lintas fungsinya.", metavar="KODE")
    ] = None
    everything: Annotated[
        bool, Option("--all", help="Semua lembar, peta lintas fungsi, cascading, tabel, dan index.")
    ] = False
    formats: Annotated[
        tuple[str, ...],
        Option(
            "--format",
            "-f",
            help="svg, gv, html, md, png, csv, pdf; boleh beberapa. Bawaan: svg dan html.",
            metavar="BENTUK",
            commas=True,
        ),
    ] = ("svg", "html")
    paper: Size = ""
    dpi: Annotated[
        int, Option("--dpi", help="Titik per inci di berkas png.", metavar="ANGKA", least=_LEAST, most=_MOST)
    ] = 200
    embed_font: Annotated[
        bool, Option("--embed-font", help="Sertakan huruf di setiap berkas svg dan html (32 KB).")
    ] = False
    engine: Annotated[
        Engine,
        Option("--engine", help="Penggambar svg dan png: internal atau graphviz.", metavar="NAMA"),
    ] = "internal"
    check_geometry: Annotated[
        bool, Option("--check-geometry", help="Baca kembali gambar svg yang jadi, dan laporkan kesalahannya.")
    ] = False

    def __post_init__(self) -> None:
        """Refuse what is not there."""
        _require_paper(self.paper)
        known = get_args(Engine)
        if self.engine not in known:
            raise choose(Said("penggambar «{nama}» tidak dikenal", nama=self.engine), self.engine, known)
        if self.dpi < _LEAST or self.dpi > _MOST:
            low, high = Said("paling kecil {batas}", batas=_LEAST), Said("paling besar {batas}", batas=_MOST)
            why = low if self.dpi < _LEAST else high
            raise Refused(Said("nilai untuk {masukan} tidak tepat: {sebab}", masukan="dpi", sebab=why))


@dataclass(frozen=True, kw_only=True)
class BuildOptions:
    """Which documents of the whole map to make; without any, those that the project file names, else all.

    Raises Refused for a document or a paper that there is none of.
    """

    documents: Annotated[
        tuple[str, ...],
        Option(
            "--only",
            help="Dokumen ini saja, misalnya pdf,xlsx; tanpa ini yang disebut peta.yaml.",
            metavar="DOKUMEN",
            commas=True,
        ),
    ] = ()
    single_file: Annotated[
        bool, Option("--single-file", help="Situs dalam satu berkas; sama dengan --only situs-tunggal.")
    ] = False
    paper: Size = ""

    def __post_init__(self) -> None:
        """Refuse what is not there."""
        if self.documents:
            from petaproses.emit.documents import DOCUMENTS

            for name in self.names:
                if name not in DOCUMENTS:
                    raise choose(Said("dokumen «{dokumen}» tidak ada", dokumen=name), name, tuple(DOCUMENTS))
        _require_paper(self.paper)

    @property
    def names(self) -> tuple[str, ...]:
        """The documents asked for, each once."""
        return tuple(dict.fromkeys((*self.documents, *(("situs-tunggal",) if self.single_file else ()))))


def _require_paper(size: str) -> None:
    if size:
        from petaproses.layout.paper import Paper

        Paper(size)


def _no_rule(text: str) -> Refused:
    from petaproses.control.names import near

    meant = near(text)
    listed = Said("lihat daftarnya dengan petaproses explain")
    hint = Said("maksud Anda {kata}?", kata=meant) if meant else listed
    return Refused(Said("aturan «{aturan}» tidak ada", aturan=text), hint)


def _parts(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for text in texts if (part := text.strip()))
