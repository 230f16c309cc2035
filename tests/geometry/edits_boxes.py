"""Edits that misplace, lose, double or misname boxes and the text in them."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from xml.etree.ElementTree import Element

from petaproses.geometry.content import AGAIN

from .edited import Pages, box, insert_after, middle, parts, shift, text_of


def box_onto_box(pages: Pages) -> None:
    one, other = pages.pick("node"), pages.all("node")[0 if pages.seed else -1]
    if one is other:
        raise LookupError("one box")
    (x, y), (to_x, to_y) = middle(one), middle(other)
    if pages.above(one) is not pages.above(other):
        raise LookupError("on another page")
    shift(one, to_x - x + 4, to_y - y + 3)


def box_off_page(pages: Pages) -> None:
    node = pages.pick("node")
    x, _, w, _ = box(node)
    shift(node, -x - w / 3, 0)


def box_in_margin(pages: Pages) -> None:
    node = pages.pick("node")
    if "mm" not in pages.above(node).get("width", ""):
        raise LookupError("no margin on the screen")
    shift(node, 10 - box(node)[0], 0)


def box_into_other_lane(pages: Pages) -> None:
    """Planted in the middle of a lane that is not its own."""
    node = pages.pick("node")
    page = list(pages.above(node))
    x, y = middle(node)

    def inside(lane: Element) -> bool:
        left, top, w, h = box(lane)
        return left <= x <= left + w and top <= y <= top + h

    lanes = [lane for lane in pages.all("lajur") if lane in page and not inside(lane)]
    own = next((lane for lane in pages.all("lajur") if lane in page and inside(lane)), None)
    if not lanes or own is None:
        raise LookupError("no other lane")
    (own_x, own_y), (to_x, to_y) = middle(own), middle(lanes[pages.seed % len(lanes)])
    shift(node, to_x - own_x, to_y - own_y)


def box_into_other_group(pages: Pages) -> None:
    node = pages.pick("node")
    page = list(pages.above(node))
    frames = [panel for panel in pages.all("panel") if panel in page and panel.get("data-jenis") == "kelompok"]
    (x, y), rects = middle(node), [box(frame) for frame in frames]
    own = [rect for rect in rects if rect[0] < x < rect[0] + rect[2] and rect[1] < y < rect[1] + rect[3]]
    others = [rect for rect in rects if rect not in own]
    if not own or not others:
        raise LookupError("no other group")
    shift(node, 0, others[pages.seed % len(others)][1] - own[0][1])


def box_dropped(pages: Pages) -> None:
    node = pages.pick("node", lambda node: node.get("data-jenis") not in AGAIN)
    pages.above(node).remove(node)


def box_drawn_twice(pages: Pages) -> None:
    node = pages.pick("node", lambda node: node.get("data-jenis") not in AGAIN)
    insert_after(pages, node, deepcopy(node))


def box_renamed(pages: Pages) -> None:
    pages.pick("node", lambda node: node.get("data-jenis") not in AGAIN).set("data-id", "bukan-di-peta")


def box_flattened(pages: Pages) -> None:
    node = pages.pick("node", lambda node: parts(node, "rect") != [])
    parts(node, "rect")[0].set("height", "0.4")


def text_longer(pages: Pages) -> None:
    text = parts(pages.pick("node", lambda node: text_of(node) != ""), "text")[0]
    text.text = f"{text.text} beserta seluruh lampiran dan berkas pendukungnya yang lain"
    del text.attrib["textLength"]


def text_pressed(pages: Pages) -> None:
    text = parts(pages.pick("node", lambda node: text_of(node) != ""), "text")[0]
    text.text = f"{text.text} beserta lampirannya"


def text_shortened(pages: Pages) -> None:
    node = pages.pick("node", lambda node: node.get("data-jenis") not in {*AGAIN, "paralel"} and text_of(node) != "")
    text = parts(node, "text")[0]
    text.text = (text.text or "")[:-2]


def text_line_dropped(pages: Pages) -> None:
    node = pages.pick("node", lambda node: node.get("data-jenis") not in {*AGAIN, "paralel"} and text_of(node) != "")
    text = parts(node, "text")[-1 if pages.seed else 0]
    pages.above(text).remove(text)


def text_onto_text(pages: Pages) -> None:
    node = pages.pick("node", lambda node: len(parts(node, "text")) > 1)
    first, second = parts(node, "text")[:2]
    first.set("y", str(float(second.get("y", "0")) - 2))


def text_out_of_box(pages: Pages) -> None:
    node = pages.pick("node", lambda node: text_of(node) != "" and node.get("data-jenis") != "paralel")
    shift(parts(node, "text")[0], box(node)[2] * 0.6, 0)


def text_tiny(pages: Pages) -> None:
    text = parts(pages.pick("node", lambda node: text_of(node) != ""), "text")[0]
    if "mm" not in pages.roots[0].get("width", ""):
        raise LookupError("no smallest size on the screen")
    text.set("font-size", "5")


def text_turned(pages: Pages) -> None:
    """A long line stood upright leaves its box above and below."""
    node = pages.pick("node", lambda node: text_of(node) != "" and node.get("data-jenis") != "paralel")
    text = max(parts(node, "text"), key=lambda text: float(text.get("textLength", "0")))
    if float(text.get("textLength", "0")) < box(node)[3]:
        raise LookupError("short enough to stand")
    text.set("transform", f"rotate(-90 {text.get('x')} {text.get('y')})")


def page_printed_smaller(pages: Pages) -> None:
    for root in pages.roots:
        if "mm" not in root.get("width", ""):
            raise LookupError("no paper")
        root.set("width", f"{float(root.get('width', '')[:-2]) * 0.45}mm")


EDITS: dict[Callable[[Pages], None], str] = {
    box_onto_box: "kotak-bertindih",
    box_off_page: "keluar-halaman",
    box_in_margin: "keluar-halaman",
    box_into_other_lane: "kotak-salah-lajur kotak-di-luar-lajur",
    box_into_other_group: "kotak-salah-kelompok",
    box_dropped: "kotak-hilang",
    box_drawn_twice: "kotak-ganda",
    box_renamed: "kotak-asing",
    box_flattened: "tanpa-luas",
    text_longer: "teks-keluar",
    text_pressed: "teks-dipaksa",
    text_shortened: "teks-hilang kotak-asing",
    text_line_dropped: "teks-hilang kotak-asing kotak-hilang",
    text_onto_text: "teks-bertindih",
    text_out_of_box: "teks-keluar",
    text_tiny: "teks-kecil",
    text_turned: "teks-keluar",
    page_printed_smaller: "teks-kecil",
}
"""Each edit with the faults of which at least one has to be found; which of them may depend on the picture."""
