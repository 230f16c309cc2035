"""The hard faults by name: each is one function, of one page or of all pages of a map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from . import boxes, content, labels, lanes, lines, sheet
from .expected import Expected
from .page import Page
from .picture import Picture

PAGE_FAULTS: tuple[Callable[[Page], Iterator[str]], ...] = (
    boxes.box_overlap,
    boxes.box_on_title,
    boxes.text_overflow,
    boxes.text_overflow_wide,
    boxes.text_squeezed,
    boxes.text_small,
    boxes.text_on_text,
    boxes.text_on_box,
    lines.edge_through_box,
    lines.edge_in_own_box,
    lines.edge_through_title,
    lines.edge_broken,
    lines.dangling_start,
    lines.dangling_head,
    lines.head_missing,
    lines.head_askew,
    lines.head_covered,
    lines.head_on_line,
    lines.shared_line,
    lines.shared_port,
    labels.label_on_box,
    labels.label_on_line,
    labels.label_on_label,
    labels.label_on_border,
    labels.label_on_trunk,
    labels.label_far,
    lanes.lane_ragged,
    lanes.lane_gap,
    lanes.lane_order,
    lanes.lane_extent,
    lanes.not_in_lane,
    lanes.wrong_lane,
    sheet.off_page,
    sheet.link_broken,
    sheet.link_missing,
    sheet.title_missing,
    sheet.painted_over,
    sheet.no_area,
)

MAP_FAULTS: tuple[Callable[[Sequence[Picture], Expected], Iterator[str]], ...] = (
    content.node_missing,
    content.node_twice,
    content.node_unknown,
    content.text_lost,
    content.connector_unpaired,
    content.edge_missing,
    content.edge_twice,
    content.edge_unknown,
    content.label_lost,
)

NAMES = tuple(find.__name__ for find in (*PAGE_FAULTS, *MAP_FAULTS))
"""All fault names, in the order in which they are looked for."""
