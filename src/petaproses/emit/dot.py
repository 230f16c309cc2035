"""Scene -> SVG or PNG that an installed Graphviz draws from our source, whose positions are pinned."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from petaproses import font
from petaproses.bahasa import Teks
from petaproses.emit import gv, palette, png, svg
from petaproses.emit.context import CannotDraw
from petaproses.emit.find_dot import find_dot
from petaproses.layout.scene import Scene

if TYPE_CHECKING:
    from petaproses.emit.context import Context

PATIENCE = 60.0
"""Seconds that one page may take: a pinned one takes a tenth of a second."""
_HINT = Teks("periksa Graphviz dengan dot -V, atau pasang yang lebih baru")
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_OPENING = re.compile(r"<svg[^>]*>\n?")
_VIEW = re.compile(r'viewBox="([^"]*)"')
_GRAPH_TITLE = re.compile(r"<title>peta</title>\n?")
_OWN_TITLE = re.compile(r'(class="node panel">\n?)<title>[^<]*</title>\n?')
"""Names of what is no box of the map: they would show as tooltips."""


def gambar_svg(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one SVG file a page, as Graphviz draws it; CannotDraw without one that can."""
    links, embed_font = context.links("svg"), context.look.embed_font
    return tuple(draw(scene, links, embed_font=embed_font).encode() for scene in scenes)


def gambar_png(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one PNG file a page, as Graphviz draws it; CannotDraw without one that can."""
    dpi = context.look.dpi
    return tuple(run(gv.source(scene, {}), "-Tpng", f"-Gdpi={png.density(scene, dpi):.2f}") for scene in scenes)


def draw(scene: Scene, links: Mapping[str, str], *, embed_font: bool = False) -> str:
    """Return a scene as Graphviz's SVG, said to be what ours says it is; `links` maps picture ids to file names."""
    drawn = run(gv.source(scene, links), "-Tsvg").decode("utf-8").replace("\r\n", "\n")
    opening = _OPENING.search(drawn)
    view = _VIEW.search(opening[0]) if opening else None
    if opening is None or view is None:
        raise CannotDraw(Teks("yang dihasilkan Graphviz bukan svg"), _HINT)
    body = _COMMENT.sub("", drawn[opening.end() :])
    body = _OWN_TITLE.sub(r"\1", _GRAPH_TITLE.sub("", body, count=1))
    families = f"'{font.FAMILY}', {palette.FONTS}" if embed_font else palette.FONTS
    body = body.replace('font-family="Arial"', f'font-family="{families}"')
    return _head(scene, view[1], font.face() if embed_font else "") + body


def _head(scene: Scene, view: str, face: str) -> str:
    """Return the start of the file: what kind of document it is, how large, and what it shows."""
    sides = scene.kertas or (scene.width, scene.height)
    unit = "mm" if scene.kertas else "pt"
    width, height = (f"{round(side, 2):g}{unit}" for side in sides)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{width}" height="{height}" viewBox="{view}" role="graphics-document"'
        f' aria-labelledby="judul uraian" lang="{svg.escape(scene.bahasa)}">\n'
        f'<title id="judul">{svg.escape(scene.judul)}</title>\n'
        f'<desc id="uraian">{svg.escape(scene.uraian)}</desc>\n'
        f"<style>{svg.STYLE}{face}</style>\n"
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
        sebab = error.strerror or error
        reason = Teks("«{program}» tidak dapat dijalankan: {sebab}", program=program, sebab=sebab)
        raise CannotDraw(reason, _HINT) from error
    except subprocess.TimeoutExpired as error:
        raise CannotDraw(Teks("Graphviz belum selesai setelah {detik:g} detik", detik=PATIENCE), _HINT) from error
    if done.returncode or not done.stdout:
        said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        sebab = said[-1] if said else Teks("kode keluar {kode}", kode=done.returncode)
        raise CannotDraw(Teks("Graphviz gagal: {sebab}", sebab=sebab), _HINT)
    return done.stdout
