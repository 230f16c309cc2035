"""Faults of the sheet as a whole: its margins, links, titles and painting order."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from .page import Page
from .plane import grow, holds, meet


def off_page(page: Page) -> Iterator[str]:
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
        named += [(panel.jenis or "frame", rect) for rect in frames]
    yield from (name for name, rect in named if not holds(room, rect))


def link_broken(page: Page) -> Iterator[str]:
    """Find links to a file that does not exist."""
    files = page.expected.files
    for href in page.picture.links:
        if not href or (files is not None and not href.startswith("#") and unquote(href.split("#")[0]) not in files):
            yield href or "empty link"


def link_missing(page: Page) -> Iterator[str]:
    """Find boxes that should open another sheet and do not."""
    for node in page.picture.nodes:
        if node.id in page.expected.linked and not node.href:
            yield node.id


def title_missing(page: Page) -> Iterator[str]:
    """Find boxes, arrows and lanes without a title, and a sheet without one."""
    picture = page.picture
    named = [(node.id, node.title) for node in picture.nodes]
    named += [(edge.name, edge.title) for edge in picture.edges]
    named += [(lane.pemilik, lane.title) for lane in picture.lanes]
    named += [("the sheet", picture.title)]
    yield from (name for name, title in named if not title)


def painted_over(page: Page) -> Iterator[str]:
    """Find boxes and arrows that a lane or a frame drawn later hides."""
    picture = page.picture
    frames = [lane.outline for lane in picture.lanes]
    frames += [shape for lane in picture.lanes for shape in lane.headers]
    frames += [shape for panel in picture.panels for shape in panel.outlines]
    things = [(node.id, node.rect, node.outline.order) for node in picture.nodes]
    things += [(edge.name, edge.rect, edge.order) for edge in picture.edges]
    for name, rect, order in things:
        if any(frame.filled and frame.order > order and meet(frame.rect, rect) for frame in frames):
            yield name


def no_area(page: Page) -> Iterator[str]:
    """Find boxes and lanes without width or height: they are there in name only."""
    for name, outline in [(node.id, node.outline) for node in page.picture.nodes]:
        left, top, right, bottom = outline.rect
        if right - left < 1 or bottom - top < 1:
            yield name
