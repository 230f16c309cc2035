"""Faults of the sheet as a whole: its margins, links, titles and painting order."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from petaproses.geometry.page import Hit, Page
from petaproses.geometry.plane import Point, grow, holds, meet
from petaproses.language import Said


def off_page(page: Page) -> Iterator[Hit]:
    """Find what reaches beyond the sheet, or into its margin."""
    picture = page.picture
    room = grow(picture.rect, 0.5 - page.expected.margin / picture.scale)
    named = [(node.id, node.rect) for node in picture.nodes]
    named += [(lane.pemilik, lane.rect) for lane in picture.lanes]
    named += [(edge.name, edge.rect) for edge in picture.edges]
    named += [(edge.name, edge.head.rect) for edge in picture.edges if edge.head]
    named += [(f"«{text.content}»", text.rect) for text in picture.texts]
    for panel in picture.panels:
        frames = [frame.rect for frame in panel.outlines if not holds(frame.rect, picture.rect, 0.5)]
        named += [(panel.jenis or Said("bingkai"), rect) for rect in frames]
    yield from (Hit((name,), rect[:2]) for name, rect in named if not holds(room, rect))


def link_broken(page: Page) -> Iterator[Hit]:
    """Find links to a file that does not exist."""
    files = page.expected.files
    for href in page.picture.links:
        if not href or (files is not None and not href.startswith("#") and unquote(href.split("#")[0]) not in files):
            yield Hit((href,))


def link_missing(page: Page) -> Iterator[Hit]:
    """Find boxes that should open another sheet and do not, and a sheet without a way back to the one above."""
    for node in page.picture.nodes:
        if node.id in page.expected.linked and not node.href:
            yield Hit((node.id,), node.rect[:2])
    if page.expected.parent and page.expected.parent not in map(unquote, page.picture.links):
        yield Hit((page.expected.parent,))


def link_wrong(page: Page) -> Iterator[Hit]:
    """Find boxes that open another sheet than the one below them."""
    for node in page.picture.nodes:
        meant = page.expected.linked.get(node.id, "")
        if node.href and unquote(node.href) != meant and page.expected.files is not None:
            yield Hit((node.id, node.href), node.rect[:2])


def title_missing(page: Page) -> Iterator[Hit]:
    """Find boxes, arrows and lanes without a title, and a sheet without one."""
    picture = page.picture
    named: list[tuple[str, str, Point | None]] = [(node.id, node.title, node.rect[:2]) for node in picture.nodes]
    named += [(edge.name, edge.title, edge.line[0]) for edge in picture.edges]
    named += [(lane.pemilik, lane.title, lane.rect[:2]) for lane in picture.lanes]
    named += [(Said("gambar"), picture.title, None)]
    yield from (Hit((name,), at) for name, title, at in named if not title)


def painted_over(page: Page) -> Iterator[Hit]:
    """Find boxes and arrows that a lane or a frame drawn later hides."""
    picture = page.picture
    frames = [lane.outline for lane in picture.lanes]
    frames += [shape for lane in picture.lanes for shape in lane.headers]
    frames += [shape for panel in picture.panels for shape in panel.outlines]
    things = [(node.id, node.rect, node.outline.order) for node in picture.nodes]
    things += [(edge.name, edge.rect, edge.order) for edge in picture.edges]
    for name, rect, order in things:
        if any(frame.filled and frame.order > order and meet(frame.rect, rect) for frame in frames):
            yield Hit((name,), rect[:2])


def no_area(page: Page) -> Iterator[Hit]:
    """Find boxes and lanes without width or height: they are there in name only."""
    named = [(node.id, node.rect) for node in page.picture.nodes]
    named += [(lane.pemilik, lane.rect) for lane in page.picture.lanes]
    for name, (left, top, right, bottom) in named:
        if right - left < 1 or bottom - top < 1:
            yield Hit((name,), (left, top))
