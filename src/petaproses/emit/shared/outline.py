"""An outline's name and its box -> the shape to draw: a rectangle, a polygon, or a path of quadratic curves."""

from typing import NamedTuple

from petaproses.layout.shared.scene import Box, Point, chevron_slope

ROUND = 3.0
"""Corner radius of a rounded box, in pt."""
WAVE = 2.5
"""How far a document's lower edge swings to both sides of its box's bottom, in pt."""


class Rectangle(NamedTuple):
    """A rectangle with the radius of its corners."""

    box: Box
    radius: float = 0.0


class Polygon(NamedTuple):
    """A closed ring of corners."""

    points: tuple[Point, ...]


class Document(NamedTuple):
    """A box whose lower edge is a wave: its right end, middle and left end, with a control point between each."""

    box: Box
    wave: tuple[Point, ...]


Outline = Rectangle | Polygon | Document


def outline(bentuk: str, box: Box) -> Outline:
    """Return the shape of an outline; names that are not known give a rectangle."""
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    cx, cy = box.centre
    match bentuk:
        case "bulat":
            return Rectangle(box, min(ROUND, box.w / 2, box.h / 2))
        case "kapsul":
            return Rectangle(box, min(box.w, box.h) / 2)
        case "ketupat":
            return Polygon(((cx, y), (right, cy), (cx, bottom), (x, cy)))
        case "chevron":
            tip, notch = right - chevron_slope(box), x + chevron_slope(box)
            return Polygon(((x, y), (tip, y), (right, cy), (tip, bottom), (x, bottom), (notch, cy)))
        case "penghubung":
            shoulder = y + box.h * 2 / 3
            return Polygon(((x, y), (right, y), (right, shoulder), (cx, bottom), (x, shoulder)))
        case "dokumen":
            quarter = box.w / 4
            swings = ((right - quarter, bottom - 2 * WAVE), (cx, bottom), (x + quarter, bottom + 2 * WAVE))
            return Document(box, ((right, bottom), *swings, (x, bottom)))
    return Rectangle(box)


def mark_corner(bentuk: str, box: Box) -> Point | None:
    """Return where the right angle of a drill-down mark goes, 2 pt off the lower right corner; None if it has none.

    A connector needs no mark, since its own outline says that it leads elsewhere.
    """
    if bentuk not in ("kotak", "bulat", "chevron"):
        return None
    return (box.right - 2 - (chevron_slope(box) if bentuk == "chevron" else 0), box.bottom - 2)


def ring(shape: Outline) -> tuple[Point, ...]:
    """Return the corners of a shape with its curves cut into straight pieces."""
    if isinstance(shape, Polygon):
        return shape.points
    if isinstance(shape, Rectangle):
        return _rounded(shape)
    top = ((shape.box.x, shape.box.y), (shape.box.right, shape.box.y))
    first, swing, middle, back, last = shape.wave
    return (*top, first, *_curve(first, swing, middle), middle, *_curve(middle, back, last), last)


def _rounded(shape: Rectangle) -> tuple[Point, ...]:
    """Return the corners of a rectangle; each round one is an arc, as quadratic as that of a document's wave."""
    box, r = shape.box, shape.radius
    ends = (
        ((box.x, box.y + r), (box.x, box.y), (box.x + r, box.y)),
        ((box.right - r, box.y), (box.right, box.y), (box.right, box.y + r)),
        ((box.right, box.bottom - r), (box.right, box.bottom), (box.right - r, box.bottom)),
        ((box.x + r, box.bottom), (box.x, box.bottom), (box.x, box.bottom - r)),
    )
    if not r:
        return tuple(corner for _, corner, _ in ends)
    return tuple(point for start, corner, end in ends for point in (start, *_curve(start, corner, end), end))


def _curve(start: Point, control: Point, end: Point) -> tuple[Point, ...]:
    """Return points between the ends of a quadratic curve."""
    shares = (step / 6 for step in range(1, 6))
    return tuple(
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * control[0] + t**2 * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * control[1] + t**2 * end[1],
        )
        for t in shares
    )
