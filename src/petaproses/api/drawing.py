"""A map -> its pictures and tables in chosen formats, or one picture laid out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from petaproses.api.options import RenderOptions
from petaproses.language import Said
from petaproses.language.refused import Refused, choose
from petaproses.layout.paper import Paper

if TYPE_CHECKING:
    from petaproses.api.loading import Loaded
    from petaproses.emit.shared.failures import Mishap
    from petaproses.geometry.verdict import Verdict
    from petaproses.layout.shared.scene import Scene
    from petaproses.peta import Gambar
    from petaproses.plan import Clash, Plan, Unknown
    from petaproses.text.write import Written

READABLE = "svg"
"""The format that is read back."""

Files = Iterable[tuple[str, bytes]]
"""File names, with `/` between folders, and what the files hold."""


class Rendering:
    """The files that were asked for, each drawn when one comes to it; `len` tells how many pictures and tables they
    are. After that, `notes` say what is too small to be read, and `mishaps` what is missing for a fault of ours.

    Going through it raises BrokenTemplate and CannotDraw. A name may come twice: then the last counts, as in `dict`.
    """

    def __init__(self, loaded: Loaded, options: RenderOptions, plan: Plan) -> None:
        """Keep what is to be drawn, and how."""
        self._loaded, self._options, self._plan = loaded, options, plan
        self._paper = Paper(options.paper)
        self.notes: list[Said] = []
        self.mishaps: list[Mishap] = []

    def __len__(self) -> int:
        """Count the pictures and tables, of which one may be several pages."""
        return len(self._plan.artefacts)

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Draw one thing after the other."""
        from petaproses.emit.shared.context import Look
        from petaproses.pipeline import draw_files

        self.notes.clear()
        self.mishaps.clear()
        options = self._options
        look = Look(options.dpi, options.embed_font, options.engine)
        peta, templates = self._loaded.peta, self._loaded.found.templates
        return draw_files(peta, self._plan, self._paper, templates, look, self.notes, self.mishaps)

    def write(self, folder: Path, files: Files | None = None) -> Written:
        """Write the files, drawn before or now, as a whole or not at all each, and tell which files of earlier runs in
        the folder the map has no more."""
        from petaproses.text.write import write

        # All files are made before the first is written: what fails half way must not leave half a set.
        made = dict(self if files is None else files)
        done = write(folder, made.items())
        settled = self._settled(folder, (*done.written, *done.unchanged))
        return done._replace(failed=(*done.failed, *settled.failed), left=settled.left)

    def _settled(self, folder: Path, names: Iterable[str]) -> Written:
        """Note in a folder's list which files stand there now."""
        from petaproses.emit import EMITTERS
        from petaproses.pipeline import plan_files
        from petaproses.plan import Request
        from petaproses.text.leftovers import Batch, of_pictures, settle

        whole = plan_files(self._loaded.peta, Request(all=True, formats=tuple(EMITTERS)))
        there = frozenset(names)
        drawn = there & {artefact.name for artefact in self._plan.artefacts}
        belongs = of_pictures(drawn, (artefact.name for artefact in whole.artefacts))
        return settle(folder, [Batch("render", there, belongs)])

    def verdicts(self, files: Mapping[str, bytes]) -> Iterator[Verdict]:
        """Read the SVG pictures among the finished files, and check each against what its map says it shows."""
        from petaproses.api.judging import judge_files

        return judge_files(self._loaded.peta, self._plan, self._paper, files)


def render(loaded: Loaded, options: RenderOptions = RenderOptions()) -> Rendering:
    """Plan the pictures and tables that are asked for; they are drawn when one goes through the result.

    Raises Refused for a level, code or format that is not there, and where two things would go to one file.
    """
    from petaproses.pipeline import plan_files
    from petaproses.plan import Request

    formats = options.formats
    if options.check_geometry and READABLE not in formats:
        raise Refused(Said("--check-geometry memeriksa gambar svg"), Said("tambahkan svg ke --format"))
    plan = plan_files(loaded.peta, Request(options.level, options.code, options.everything, formats))
    if plan.unknown:
        raise _unknown(plan.unknown[0])
    if plan.clashes:
        raise _clash(plan.clashes[0])
    return Rendering(loaded, options, plan)


def lay_out(loaded: Loaded, gambar: Gambar | str, paper: str = "") -> tuple[Scene, ...]:
    """Lay out one picture of the map, itself or by its id, on its own paper or on another: a scene a page.

    Raises Refused for an id or a paper that there is none of.
    """
    from petaproses.layout import layout

    if isinstance(gambar, str):
        ids = {each.id: each for each in reversed(loaded.peta.gambar)}
        if gambar not in ids:
            raise choose(Said("kode «{kode}» tidak ada di peta", kode=gambar), gambar, tuple(ids))
        gambar = ids[gambar]
    return layout(loaded.peta, gambar, kertas=Paper(paper).of(gambar.kertas))


def _unknown(unknown: Unknown) -> Refused:
    """Say what was asked for and is not there, and what is."""
    if unknown.jenis == "kode":
        near = Said("lihat kodenya di berkas peta")
        if unknown.near:
            near = Said("maksud Anda {kata}?", kata=", ".join(unknown.near))
        return Refused(Said("kode «{kode}» tidak ada di peta", kode=unknown.wanted), near)
    listed = Said("yang ada: {pilihan}", pilihan=", ".join(unknown.near))
    if unknown.jenis == "format":
        return choose(Said("bentuk «{bentuk}» tidak ada", bentuk=unknown.wanted), unknown.wanted, unknown.near, listed)
    return Refused(Said("level «{level}» tidak ada", level=unknown.wanted), listed)


_JENIS: dict[str, Said] = {
    "gambar": Said("gambar"),
    "tabel": Said("tabel"),
    "indeks": Said("indeks"),
    "cakupan": Said("laporan cakupan"),
    "matriks": Said("matriks"),
    "graf": Said("graf"),
}


def _clash(clash: Clash) -> Refused:
    """Say which two things would go to one file; leaving one out in silence would lose it."""
    first, second = clash
    return Refused(
        Said(
            "{satu} «{id}» dan {dua} «{lain}» akan ditulis ke berkas yang sama, {berkas}",
            satu=_JENIS[first.jenis],
            id=first.id,
            dua=_JENIS[second.jenis],
            lain=second.id,
            berkas=first.name,
        ),
        Said("ubah kode atau nama berkas salah satunya di peta"),
    )
