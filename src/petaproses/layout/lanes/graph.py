"""A sheet or a cross-functional map -> the graph to lay out: lanes, vertices and links by number."""

from typing import NamedTuple

from petaproses.peta import Alur, Langkah, Lembar, LintasFungsi, Peta, Proses

NO_PEMILIK = "(tanpa pemilik)"

BENTUK_JENIS = {
    "mulai": "kapsul",
    "selesai": "kapsul",
    "keputusan": "ketupat",
    "dokumen": "dokumen",
    "paralel": "palang",
    "penghubung": "penghubung",
}
"""Outline of each kind of step; all others are rounded boxes."""


class Strip(NamedTuple):
    """A lane to draw: the owner as written, the title on it, and the owner's full name."""

    pemilik: str
    teks: str
    judul: str


class Vertex(NamedTuple):
    """A box to place: `lane` is the number of its lane, `kode` its caption (empty for steps)."""

    id: str
    jenis: str
    nama: str
    lane: int
    judul: str
    kode: str = ""
    uraian: str = ""
    tujuan: str = ""

    @property
    def called(self) -> str:
        """What it is called in a few words."""
        return self.kode or self.nama or self.judul

    @property
    def bentuk(self) -> str:
        """The outline it is drawn with."""
        return BENTUK_JENIS.get(self.jenis, "bulat")


class Link(NamedTuple):
    """An arrow between two vertices, by number; the labels of parallel arrows are joined in one."""

    dari: int
    ke: int
    label: str = ""


class Graph(NamedTuple):
    """What one picture shows, in the author's order; `coded` tells that its boxes are processes, not steps."""

    lanes: tuple[Strip, ...]
    vertices: tuple[Vertex, ...]
    links: tuple[Link, ...]
    coded: bool = False


def graph(peta: Peta, gambar: Lembar | LintasFungsi) -> Graph:
    """Return the graph of a picture; arrows whose ends it does not show are left to the rules."""
    lanes, vertices = _of_lembar(peta, gambar) if isinstance(gambar, Lembar) else _of_lintas_fungsi(peta, gambar)
    return Graph(lanes, vertices, _links(vertices, gambar.alur), isinstance(gambar, Lembar))


def _of_lembar(peta: Peta, lembar: Lembar) -> tuple[tuple[Strip, ...], tuple[Vertex, ...]]:
    lanes = tuple(_strip(peta, lajur.pemilik) for lajur in lembar.lajur)
    below = _below(peta)
    vertices = tuple(
        _process(proses, number, lanes[number], below)
        for number, lajur in enumerate(lembar.lajur)
        for proses in lajur.proses
    )
    return lanes, vertices


def _process(proses: Proses, lane: int, strip: Strip, below: dict[str, str]) -> Vertex:
    pemilik = " / ".join(proses.pemilik) or strip.pemilik
    judul = f"{proses.kode} {proses.nama} ({pemilik})" if pemilik else f"{proses.kode} {proses.nama}"
    return Vertex(
        proses.kode, "proses", proses.nama, lane, judul, proses.kode, proses.keterangan, below.get(proses.kode, "")
    )


def _below(peta: Peta) -> dict[str, str]:
    """Return which picture opens from a code: the sheet below it, else its first cross-functional map."""
    below: dict[str, str] = {}
    for peta_lf in peta.lintas_fungsi:
        below.setdefault(peta_lf.induk, peta_lf.id)
    below.update((induk, lembar.id) for induk, lembar in peta.lembar_by_induk.items())
    return below


def _of_lintas_fungsi(peta: Peta, gambar: LintasFungsi) -> tuple[tuple[Strip, ...], tuple[Vertex, ...]]:
    owners = list(dict.fromkeys(gambar.lajur))
    number = {pemilik: i for i, pemilik in enumerate(owners)}
    vertices = []
    for langkah in gambar.langkah:
        pemilik = langkah.pemilik[0] if langkah.pemilik else ""
        if pemilik not in number:
            number[pemilik] = len(owners)
            owners.append(pemilik)
        vertices.append(_step(peta, langkah, number[pemilik]))
    return tuple(_strip(peta, (pemilik,) if pemilik else ()) for pemilik in owners), tuple(vertices)


def _step(peta: Peta, langkah: Langkah, lane: int) -> Vertex:
    pemilik = " / ".join(langkah.pemilik)
    judul = f"{langkah.called} ({pemilik})" if pemilik else langkah.called
    tujuan = _meant(peta, langkah.ke_peta) if langkah.ke_peta else ""
    return Vertex(langkah.id, langkah.jenis, langkah.nama, lane, judul, "", langkah.keterangan, tujuan)


def _meant(peta: Peta, ke_peta: str) -> str:
    """Return the id of the picture that a connector leads to, empty when there is none."""
    for peta_lf in peta.lintas_fungsi:
        if ke_peta in (peta_lf.id, peta_lf.kode):
            return peta_lf.id
    lembar = peta.lembar_by_induk.get(ke_peta)
    return lembar.id if lembar else ""


def _strip(peta: Peta, pemilik: tuple[str, ...]) -> Strip:
    teks = " / ".join(pemilik)
    return Strip(teks, teks or NO_PEMILIK, " / ".join(map(peta.called, pemilik)) or NO_PEMILIK)


def _links(vertices: tuple[Vertex, ...], alur: tuple[Alur, ...]) -> tuple[Link, ...]:
    number: dict[str, int] = {}
    for i, vertex in enumerate(vertices):
        number.setdefault(vertex.id, i)
    labels: dict[tuple[int, int], list[str]] = {}
    for arrow in alur:
        if arrow.dari in number and arrow.ke in number:
            texts = labels.setdefault((number[arrow.dari], number[arrow.ke]), [])
            if arrow.label and arrow.label not in texts:
                texts.append(arrow.label)
    return tuple(Link(dari, ke, " / ".join(texts)) for (dari, ke), texts in labels.items())
