"""A PNG of 8-bit RGBA -> its rows of pixels (PNG specification, 9 and 10), so that tests may look for ink."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

Rows = list[bytes]


def chunks(png: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the chunks of a file by type; a wrong checksum is an AssertionError."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        body = png[at + 4 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length]) == (zlib.crc32(body),)
        yield body[:4].decode(), body[4:]
        at += 12 + length


def size(png: bytes) -> tuple[int, int]:
    """Return width and height in pixels."""
    width, height = struct.unpack(">II", dict(chunks(png))["IHDR"][:8])
    return width, height


def rows(png: bytes) -> Rows:
    """Return the rows of a file, four bytes a pixel."""
    width, height = size(png)
    assert dict(chunks(png))["IHDR"][8:] == bytes([8, 6, 0, 0, 0])
    raw = zlib.decompress(b"".join(body for kind, body in chunks(png) if kind == "IDAT"))
    stride = 4 * width
    made = [bytes(stride)]
    for start in range(0, height * (stride + 1), stride + 1):
        made.append(_unfiltered(raw[start], raw[start + 1 : start + 1 + stride], made[-1]))
    return made[1:]


def ink(drawn: Rows, dots: float, box: tuple[float, float, float, float]) -> int:
    """Return how many pixels in a rectangle, in pt, are not of its commonest colour; `dots` is pixels to the pt."""
    left, top, right, bottom = (round(side * dots) for side in box)
    pixels = [row[4 * x : 4 * x + 4] for row in drawn[top:bottom] for x in range(left, right)]
    return len(pixels) - max(map(pixels.count, set(pixels)))


def _unfiltered(kind: int, row: bytes, above: bytes) -> bytes:
    if kind == 0:
        return row
    if kind == 2 and not any(row):
        return above
    made = bytearray(row)
    for i, value in enumerate(row):
        left, up, corner = (made[i - 4], above[i], above[i - 4]) if i >= 4 else (0, above[i], 0)
        made[i] = (value + (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind]) & 255
    return bytes(made)


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(value - guess))
