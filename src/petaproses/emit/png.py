"""Scene -> PNG: our own SVG, drawn by resvg with the packed font alone, so that every machine draws the same."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from petaproses import font
from petaproses.emit import svg
from petaproses.emit.shared import palette
from petaproses.emit.shared.failures import CannotDraw
from petaproses.language import Said
from petaproses.layout.shared.scene import Scene

if TYPE_CHECKING:
    from petaproses.emit.shared.context import Context

LARGEST = 100_000_000
"""Most pixels of a picture (400 MB while it is drawn); a larger one gets fewer dots per inch."""
_AFTER_HEADER = 33
"""Where a PNG file's first chunk, which tells the size, has ended."""


def gambar(context: Context, _subject: object, scenes: Sequence[Scene]) -> tuple[bytes, ...]:
    """Return one PNG file a page; CannotDraw without resvg-py."""
    return tuple(draw(scene, context.look.dpi) for scene in scenes)


def draw(scene: Scene, dpi: int) -> bytes:
    """Return a scene as PNG on white, `dpi` dots to the inch, which the file tells; CannotDraw without resvg-py."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise CannotDraw(
            Said("bentuk png memerlukan resvg-py"), Said('ketik: pip install "petaproses[png]"')
        ) from error
    dots = density(scene, dpi)
    # resvg leaves text out without a word when it finds no font: the generic family must be one that is there.
    # Its own dpi is that of CSS, by which it reads mm and pt; how large the picture gets is for zoom to say.
    made = svg_to_bytes(
        svg_string=svg.draw(scene, {}),
        background=palette.PAPER,
        dpi=96,
        zoom=dots / 96,
        skip_system_fonts=True,
        font_files=[str(path) for path in font.paths()],
        font_family=font.FAMILY,
        sans_serif_family=font.FAMILY,
    )
    return _with_density(bytes(made), dots)


def density(scene: Scene, dpi: int) -> float:
    """Return how many dots an inch of the picture gets: those asked for, or what keeps it below `LARGEST`."""
    return min(float(dpi), 72 * sqrt(LARGEST / (scene.width * scene.height)))


def _with_density(png: bytes, dots: float) -> bytes:
    """Return a PNG that says how many dots an inch has (PNG specification, 11.3.4.3), to be placed life-size."""
    per_metre = round(dots / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:_AFTER_HEADER] + chunk + png[_AFTER_HEADER:]
