"""Scene -> SVG or PNG that an installed Graphviz draws from our source, whose positions are pinned."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from petaproses import font
from petaproses.emit import png, svg
from petaproses.emit.graphviz import gv
from petaproses.emit.graphviz.dress import Written, dressed
from petaproses.emit.graphviz.find_dot import find_dot
from petaproses.emit.shared import palette
from petaproses.emit.shared.failures import CannotDraw
from petaproses.language import Said
from petaproses.layout.shared.scene import Scene
from petaproses.text.oserror import reason

if TYPE_CHECKING:
    from petaproses.emit.shared.context import Context

PATIENCE = 60.0
"""Seconds that one page may take: a pinned one takes a tenth of a second."""
_HINT = Said("periksa Graphviz dengan dot -V, atau pasang yang lebih baru")
_OPENING = re.compile(r"<svg[^>]*>\n?")
_SIZE = re.compile(r'(?:width|height|viewBox)="[^"]*"')


def gambar_svg(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one SVG file a page, as Graphviz draws it; CannotDraw without one that can."""
    links, embed_font = context.links("svg"), context.look.embed_font
    return tuple(draw(scene, links, embed_font=embed_font).encode() for scene in scenes)


def gambar_png(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one PNG file a page, as Graphviz draws it; CannotDraw without one that can."""
    dpi = context.look.dpi
    return tuple(
        run(_with_fonts_of_dots(gv.source(scene, {})), "-Tpng", f"-Gdpi={png.density(scene, dpi):.2f}")
        for scene in scenes
    )


def _with_fonts_of_dots(source: str) -> str:
    """Return a source whose bold font is that of the rest: drawing dots, Graphviz finds it by another name."""
    return source.replace(f'fontname="{gv.BOLD}"', 'fontname="Arial Bold"')


def draw(scene: Scene, links: Mapping[str, str], *, embed_font: bool = False) -> str:
    """Return a scene as Graphviz's SVG, said to be what ours says it is; `links` maps picture ids to file names."""
    unit = "mm" if scene.kertas else "pt"
    width, height = (f"{round(side, 2):g}{unit}" for side in scene.kertas or (scene.width, scene.height))
    # Graphviz would round the view to whole points
    size = f'width="{width}" height="{height}" viewBox="0 0 {scene.width:g} {scene.height:g}"'
    heading = Heading(scene.judul, scene.uraian, scene.bahasa, size)
    return document(gv.written(scene, links), heading, embed_font=embed_font)


class Heading(NamedTuple):
    """What an SVG document says it shows, in which language, and its size as attributes if that is not Graphviz's."""

    judul: str
    uraian: str
    bahasa: str
    size: str = ""


def document(written: Written, heading: Heading, *, embed_font: bool = False) -> str:
    """Return the SVG that an installed Graphviz draws, as a document like ours."""
    drawn = run(written.source, "-Tsvg").decode("utf-8").replace("\r\n", "\n")
    opening = _OPENING.search(drawn)
    if opening is None:
        raise CannotDraw(Said("yang dihasilkan Graphviz bukan svg"), _HINT)
    size = heading.size or " ".join(_SIZE.findall(opening[0]))
    body = dressed(drawn[opening.end() :], written.parts)
    families = f"'{font.FAMILY}', {palette.FONTS}" if embed_font else palette.FONTS
    for family in ("Arial", "Helvetica,sans-Serif"):  # the second is what it makes of gv.BOLD
        body = body.replace(f'font-family="{family}"', f'font-family="{families}"')
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' {size} role="graphics-document"'
        f' aria-labelledby="judul uraian" lang="{svg.escape(heading.bahasa)}">\n'
        f'<title id="judul">{svg.escape(heading.judul)}</title>\n'
        f'<desc id="uraian">{svg.escape(heading.uraian)}</desc>\n'
        f"<style>{svg.STYLE}{font.face() if embed_font else ''}</style>\n{body}"
    )


def run(source: str, *options: str) -> bytes:
    """Return what Graphviz makes of a source; nothing is written to disk, and no shell sees the author's text."""
    program = find_dot()
    try:
        done = subprocess.run(
            [program, *options],
            input=source.encode(),
            capture_output=True,
            check=False,
            timeout=PATIENCE,
            env={**os.environ, "LC_ALL": "C"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console for each page
        )
    except OSError as error:
        told = Said("«{program}» tidak dapat dijalankan: {sebab}", program=program, sebab=reason(error))
        raise CannotDraw(told, _HINT) from error
    except subprocess.TimeoutExpired as error:
        raise CannotDraw(Said("Graphviz belum selesai setelah {detik:g} detik", detik=PATIENCE), _HINT) from error
    if done.returncode or not done.stdout:
        said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        why = said[-1] if said else Said("kode keluar {kode}", kode=done.returncode)
        raise CannotDraw(Said("Graphviz gagal: {sebab}", sebab=why), _HINT)
    return done.stdout
