"""Edits of what stands around the boxes: lanes, titles, links, names, off-page connectors."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from .edited import NS, Pages, box, middle, parts, shift, text_of


def lane_shifted(pages: Pages) -> None:
    lane = pages.pick("lajur")
    if len(pages.all("lajur")) < 2:
        raise LookupError("one lane")
    for rect in parts(lane, "rect"):
        shift(rect, 3, 3)


def lane_shortened(pages: Pages) -> None:
    """Shorter in the direction of the flow: where the lanes are stacked from top to bottom, less wide."""
    page = list(pages.above(pages.pick("lajur")))
    lanes = [lane for lane in pages.all("lajur") if lane in page]
    if len(lanes) < 2:
        raise LookupError("one lane")
    side = "width" if box(lanes[0])[0] == box(lanes[1])[0] else "height"
    rect = parts(lanes[-1], "rect")[0]
    rect.set(side, str(float(rect.get(side, "0")) - 4))


def lane_dropped(pages: Pages) -> None:
    lane = pages.pick("lajur")
    pages.above(lane).remove(lane)


def lanes_swapped(pages: Pages) -> None:
    page = list(pages.above(pages.pick("lajur")))
    lanes = [lane for lane in pages.all("lajur") if lane in page]
    if len({lane.get("data-pemilik") for lane in lanes[:2]}) < 2:
        raise LookupError("one owner")
    names = [lane.get("data-pemilik", "") for lane in lanes]
    lanes[0].set("data-pemilik", names[1])
    lanes[1].set("data-pemilik", names[0])


def lane_unnamed(pages: Pages) -> None:
    lane = pages.pick("lajur")
    for text in parts(lane, "text"):
        lane.remove(text)


def lane_painted_last(pages: Pages) -> None:
    lane = pages.pick("lajur", lambda lane: any(_within(node, lane) for node in pages.all("node")))
    above = pages.above(lane)
    above.remove(lane)
    above.append(lane)


def _within(node: Element, lane: Element) -> bool:
    (x, y), (left, top, w, h) = middle(node), box(lane)
    return left < x < left + w and top < y < top + h


def title_off_page(pages: Pages) -> None:
    shift(pages.pick("panel", lambda panel: panel.get("data-jenis") == "judul"), 0, -24)


def title_over_box(pages: Pages) -> None:
    title = pages.pick("panel", lambda panel: panel.get("data-jenis") == "judul" and text_of(panel) != "")
    page = list(pages.above(title))
    node = next((node for node in pages.all("node") if node in page), None)
    if node is None:
        raise LookupError("no box")
    text = parts(title, "text")[0]
    x, y = middle(node)
    shift(text, x - float(text.get("x", "0")), y - float(text.get("y", "0")))


def link_broken(pages: Pages) -> None:
    node = pages.pick("node", lambda node: bool(parts(node, "a")))
    parts(node, "a")[0].set("href", "tidak-ada.svg")


def link_dropped(pages: Pages) -> None:
    node = pages.pick("node", lambda node: bool(parts(node, "a")))
    parts(node, "a")[0].tag = f"{NS}g"


def link_elsewhere(pages: Pages) -> None:
    node = pages.pick("node", lambda node: bool(parts(node, "a")))
    link = parts(node, "a")[0]
    link.set("href", "1.svg" if link.get("href") != "1.svg" else "0.svg")


def way_back_dropped(pages: Pages) -> None:
    panel = pages.pick("panel", lambda panel: panel.get("data-jenis") == "induk" and bool(parts(panel, "a")))
    parts(panel, "a")[0].tag = f"{NS}g"


def name_dropped(pages: Pages) -> None:
    group = pages.pick(("node", "alur", "lajur")[pages.seed % 3])
    group.remove(parts(group, "title")[0])


def sheet_unnamed(pages: Pages) -> None:
    root = pages.roots[-1]
    root.remove(parts(root, "title")[0])


def letter_changed(pages: Pages) -> None:
    nodes = [node for root in pages.roots for node in root.iter(f"{NS}g") if node.get("data-id", "").startswith("^")]
    if not nodes:
        raise LookupError("one page")
    node = nodes[pages.seed % len(nodes)]
    letter = re.match(r"\^([A-Z]+)", node.get("data-id", ""))[1]
    for text in parts(node, "text"):
        text.text = re.sub(rf"\b{letter}\b", "Q", text.text or "")


def connector_dropped(pages: Pages) -> None:
    """With the arrow at it, as if a page had forgotten what comes from another."""
    ids = [node.get("data-id", "") for root in pages.roots for node in root.iter(f"{NS}g")]
    ids = [id for id in ids if id.startswith("^")]
    if not ids:
        raise LookupError("one page")
    lost = ids[pages.seed % len(ids)]
    for root in pages.roots:
        for group in [group for group in root if lost in group.attrib.values()]:
            root.remove(group)


EDITS: dict[Callable[[Pages], None], str] = {
    lane_shifted: "lajur-renggang",
    lane_shortened: "lajur-tak-rata",
    lane_dropped: "lajur-tak-urut kotak-di-luar-lajur",
    lanes_swapped: "lajur-tak-urut",
    lane_unnamed: "lajur-tanpa-nama",
    lane_painted_last: "tertutup",
    title_off_page: "keluar-halaman",
    title_over_box: "teks-di-kotak",
    link_broken: "tautan-putus",
    link_dropped: "tautan-hilang",
    link_elsewhere: "tautan-salah",
    way_back_dropped: "tautan-hilang",
    name_dropped: "nama-hilang",
    sheet_unnamed: "nama-hilang",
    letter_changed: "penghubung-timpang",
    connector_dropped: "penghubung-timpang",
}
"""Each edit with the faults of which at least one has to be found; which of them may depend on the picture."""
