"""Faults of boxes and of the text in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from petaproses.geometry.page import Hit, Page
from petaproses.geometry.picture import Outline, Text
from petaproses.geometry.plane import Index, Point, Rect, corners, grow, holds, meet, overlap
from petaproses.language import Number

_TOUCH = 0.3
_PAD = 1.0
"""Nearest that text may come to its outline, in pt."""
_SQUEEZE = 0.9
_STRETCH = 1.15


def box_overlap(page: Page) -> Iterator[Hit]:
    """Find pairs of boxes that share area."""
    nodes = page.picture.nodes
    for i, node in enumerate(nodes):
        for j in page.boxes.near(node.rect, -_TOUCH):
            if j > i and overlap(node.outline.polygon, nodes[j].outline.polygon, _TOUCH):
                yield Hit((node.id, nodes[j].id), nodes[j].rect[:2])


def box_on_title(page: Page) -> Iterator[Hit]:
    """Find boxes over a lane's header, a title block or a legend."""
    for node in page.picture.nodes:
        for i in page.obstacle_index.near(node.rect, -_TOUCH):
            if overlap(node.outline.polygon, page.obstacles[i].polygon, _TOUCH):
                yield Hit((node.id,), node.rect[:2])


def text_overflow(page: Page) -> Iterator[Hit]:
    """Find text that leaves its outline or comes within 1 pt of it."""
    for text, outline in _framed(page):
        if not _fits(text.rect, outline, _PAD):
            yield Hit((text.content,), text.rect[:2])


def text_overflow_wide(page: Page) -> Iterator[Hit]:
    """Find text that leaves its outline when a font 15 % wider draws it."""
    for text, outline in _framed(page):
        if not _fits(text.wide, outline, -_TOUCH):
            yield Hit((text.content,), text.rect[:2])


def text_squeezed(page: Page) -> Iterator[Hit]:
    """Find text whose `textLength` presses it together or pulls it apart, so that it fits only in name."""
    for text in page.picture.texts:
        if text.declared is None or abs(text.declared - text.natural) <= 1:
            continue
        if not _SQUEEZE * text.natural <= text.declared <= _STRETCH * text.natural:
            yield Hit((text.content,), text.rect[:2])


def text_small(page: Page) -> Iterator[Hit]:
    """Find the smallest text of a sheet where it is smaller on paper than a reader can be asked to read."""
    text = min(page.picture.texts, key=lambda text: text.size, default=None)
    if text and text.size * page.picture.scale < page.expected.smallest_text - 0.01:
        size = Number(text.size * page.picture.scale, 1)
        yield Hit((text.content, size), text.rect[:2])


def text_on_text(page: Page) -> Iterator[Hit]:
    """Find lines of text that lie over each other; two labels of arrows are another fault."""
    labels = {id(text) for _, text in page.labels}
    for first, second in overlapping(page.picture.texts):
        if not (id(first) in labels and id(second) in labels):
            yield Hit((first.content, second.content), second.rect[:2])


def text_on_box(page: Page) -> Iterator[Hit]:
    """Find text of titles, lanes and bars over a box that is not its own."""
    for text, owner in _loose(page):
        ring = corners(grow(text.rect, -0.5))
        for i in page.boxes.near(text.rect):
            node = page.picture.nodes[i]
            if node.id != owner and overlap(ring, node.outline.polygon, _TOUCH):
                yield Hit((text.content, node.id), text.rect[:2])


def overlapping(texts: Sequence[Text]) -> Iterator[tuple[Text, Text]]:
    """Find pairs of text lines whose ink overlaps by more than half a pt."""
    rects = [grow(text.rect, -0.5) for text in texts]
    index = Index(rects)
    for i, rect in enumerate(rects):
        for j in index.near(rect):
            if j > i:
                yield texts[i], texts[j]


def _loose(page: Page) -> Iterator[tuple[Text, str]]:
    """Go through all text that stands outside of boxes, with the id of the box it belongs to, if any."""
    titles = [part.texts for part in page.picture.panels] + [part.texts for part in page.picture.lanes]
    yield from ((text, "") for texts in titles for text in texts)
    for node in page.picture.nodes:
        if node.jenis == "paralel":
            yield from ((text, node.id) for text in node.texts)


def _framed(page: Page) -> Iterator[tuple[Text, Outline]]:
    """Go through all text with the outline that has to hold it; a bar is too thin to hold any."""
    for node in page.picture.nodes:
        if node.jenis != "paralel":
            yield from ((text, node.outline) for text in node.texts)
    for lane in page.picture.lanes:
        yield from ((text, _around(text, lane.headers) or lane.outline) for text in lane.texts)
    frames = [shape for panel in page.picture.panels for shape in panel.outlines]
    for panel in page.picture.panels:
        for text in panel.texts:
            if frame := _around(text, frames):
                yield text, frame


def _around(text: Text, frames: Sequence[Outline]) -> Outline | None:
    """Return the smallest frame in which the middle of a text stands, None when it stands in none."""
    middle = ((text.rect[0] + text.rect[2]) / 2, (text.rect[1] + text.rect[3]) / 2)
    spot = (*middle, *middle)
    around = [frame for frame in frames if holds(frame.rect, spot) and frame.depth(middle) > 0]
    return min(around, key=_area, default=None)


def _area(outline: Outline) -> float:
    left, top, right, bottom = outline.rect
    return (right - left) * (bottom - top)


def _fits(rect: Rect, outline: Outline, pad: float) -> bool:
    if any(outline.depth(corner) < pad for corner in corners(rect)):
        return False
    return outline.upright or not any(_within(point, rect) for point in outline.polygon)


def _within(point: Point, rect: Rect) -> bool:
    return meet((*point, *point), rect)
