"""Lengths, boxes and lines -> the numbers, attributes and path commands of SVG."""

from __future__ import annotations

from collections.abc import Iterable

from petaproses.emit.shared.outline import Polygon, Rectangle, outline
from petaproses.emit.shared.wire import Wire
from petaproses.layout.shared.scene import Box, Point


class _Numbers(dict[float, str]):
    """Lengths as text, with at most two decimals and none that say nothing; those of one picture often repeat."""

    def __missing__(self, value: float) -> str:
        """Write a length that was not met yet."""
        text = repr(round(value, 2) + 0.0)  # adding 0.0 turns -0.0 into 0.0
        return self.setdefault(value, text[:-2] if text.endswith(".0") else text)


class Pen:
    """Draws the forms of one picture; `n` writes its lengths."""

    def __init__(self) -> None:
        """Begin with no length met."""
        self.n = _Numbers()

    def shape(self, bentuk: str, box: Box, paint: str) -> str:
        """Return the element of an outline drawn into a box; `paint` holds its colours as attributes."""
        shape = outline(bentuk, box)
        n = self.n
        if isinstance(shape, Rectangle):
            radius = f' rx="{n[shape.radius]}"' if shape.radius else ""
            return f"<rect {self.place(box)}{radius} {paint}/>"
        if isinstance(shape, Polygon):
            return f'<polygon points="{self.points(shape.points)}" {paint}/>'
        (x, y), *wave = shape.wave
        pairs = zip(wave[::2], wave[1::2], strict=True)
        curves = "".join(f"Q{n[a[0]]} {n[a[1]]} {n[b[0]]} {n[b[1]]}" for a, b in pairs)
        return f'<path d="M{n[box.x]} {n[box.y]}H{n[x]}V{n[y]}{curves}Z" {paint}/>'

    def place(self, box: Box) -> str:
        """Return the attributes of a rectangle."""
        n = self.n
        return f'x="{n[box.x]}" y="{n[box.y]}" width="{n[box.w]}" height="{n[box.h]}"'

    def points(self, points: Iterable[Point]) -> str:
        """Return the corners of a polygon."""
        n = self.n
        return " ".join([f"{n[x]},{n[y]}" for x, y in points])

    def path(self, drawn: Wire) -> str:
        """Return the commands of a line: H and V where it runs level or upright, Q in corners, A over hops."""
        n = self.n
        x, y = n[drawn.start[0]], n[drawn.start[1]]
        commands = [f"M{x} {y}"]
        for kind, to, control, radius, clockwise in drawn.parts:
            to_x, to_y = n[to[0]], n[to[1]]
            if kind == "Q":
                commands.append(f"Q{n[control[0]]} {n[control[1]]} {to_x} {to_y}")
            elif kind == "A":
                commands.append(f"A{n[radius]} {n[radius]} 0 0 {clockwise:d} {to_x} {to_y}")
            elif to_y == y:
                commands += [f"H{to_x}"] if to_x != x else []
            else:
                commands.append(f"V{to_y}" if to_x == x else f"L{to_x} {to_y}")
            x, y = to_x, to_y
        return "".join(commands) if len(commands) > 1 else f"{commands[0]}h0"
