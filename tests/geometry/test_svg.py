"""Protects the reading of SVG, ours and Graphviz's: what is on the sheet, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geometry.sketch import CLEAN
from petaproses.geometry import font, svg
from petaproses.geometry.checker import check
from petaproses.geometry.expected import Expected
from petaproses.geometry.picture import Picture
from petaproses.layout.shared.text import width

# What neato 2.43 writes for two pinned boxes, a labelled edge and a link.
GRAPHVIZ = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
 "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="246pt" height="62pt" viewBox="0.00 0.00 246.00 62.00"
 xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(8 54)">
<title>peta</title>
<polygon fill="white" stroke="transparent" points="-8,8 -8,-54 238,-54 238,8 -8,8"/>
<!-- a&#45;&gt;b -->
<g id="node1" class="node">
<title>a&#45;&gt;b</title>
<g id="a_node1"><a xlink:href="a.svg" xlink:title="a">
<polygon fill="white" stroke="black" points="80,-36 0,-36 0,0 80,0 80,-36"/>
<text text-anchor="middle" x="40" y="-15.6" font-family="Arial" font-size="8.00">Menata</text>
</a></g></g>
<g id="node2" class="node">
<title>c</title>
<ellipse fill="white" stroke="black" cx="190" cy="-18" rx="40" ry="18"/>
<text text-anchor="middle" x="190" y="-15.6" font-family="Arial" font-size="8.00">Selesai</text>
</g>
<g id="edge1" class="edge">
<title>a&#45;&gt;b&#45;&gt;c</title>
<path fill="none" stroke="#333333" d="M80,-18C101.33,-18 122.67,-18 144,-18"/>
<polygon fill="#333333" stroke="#333333" points="144.5,-19.93 150,-18 144.5,-16.08 144.5,-19.93"/>
<text text-anchor="middle" x="110" y="-22" font-family="Arial" font-size="7.50">Ya</text>
</g>
</g>
</svg>"""


def one_text(body: str, css: str = "") -> Picture:
    """Return a picture of one text."""
    style = f"<style>{css}</style>"
    return svg.read(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{style}{body}</svg>')


def test_graphviz_picture_is_read_and_checked() -> None:
    """Its group is shifted, its ids stand in titles (and may hold an arrow), its lines are curves."""
    expected = Expected(
        {"a->b": "Menata", "c": "Selesai"}, (("a->b", "c", "Ya"),), files=frozenset({"a.svg"}), linked={"a->b": "a.svg"}
    )
    picture = svg.read(GRAPHVIZ)
    assert [node.rect for node in picture.nodes] == [(8, 18, 88, 54), pytest.approx((158, 18, 238, 54))]
    assert picture.edges[0].line == ((88, 36), (152, 36), (158, 36))
    assert picture.nodes[0].href == "a.svg"
    assert check([GRAPHVIZ], expected) == []


def test_graphviz_faults_are_found() -> None:
    """The same checks hold for both engines."""
    moved = GRAPHVIZ.replace('cx="190"', 'cx="193"').replace('y="-22"', 'y="-17"')
    expected = Expected({"a->b": "Menata", "c": "Selesai"}, (("a->b", "c", "Ya"),))
    assert {fault.name for fault in check([moved], expected)} == {"ujung-lepas", "label-di-garis"}


def test_lane_painted_in_the_background_is_no_obstacle() -> None:
    """Graphviz paints lanes as shapes of the graph, also those that hold no box."""
    background = "".join(f'<rect x="{b.x}" y="{b.y}" width="{b.w}" height="{b.h}" fill="none"/>' for b in CLEAN.bands)
    across = CLEAN.arrow("b1", "arsip", points=((370, 190), (405, 190), (405, 252), (470, 252), (470, 210)))
    empty = replace(
        across, boxes={id: box for id, box in across.boxes.items() if box.y < 240}, arrows=across.arrows[:-1]
    )
    assert check([empty.svg().replace("<title>Contoh</title>", f"<title>Contoh</title>{background}")]) == []


def test_size_comes_from_attributes_parents_and_style_sheets() -> None:
    """A size that is not found would pass any text as readable, or none."""
    assert one_text('<text font-size="9">a</text>').texts[0].size == 9
    assert one_text('<g font-size="9"><text>a</text></g>').texts[0].size == 9
    assert one_text('<text style="font-size: 7.5px">a</text>').texts[0].size == 7.5
    assert one_text('<text style="font-size: 6pt">a</text>').texts[0].size == 8
    assert one_text('<text class="kode">a</text>', ".kode{font-size:7px}").texts[0].size == 7
    css = "@media print{text{font-size:99px}} text{font-size:8px} .node text{font-size:6px}"
    assert one_text('<g class="node"><text>a</text></g>', css).panels[0].texts == ()
    assert one_text('<g class="lain"><text>a</text></g>', css).texts[0].size == 8


def test_what_is_not_displayed_is_not_there() -> None:
    """A box hidden by a style is lost to the reader."""
    assert one_text('<text class="x">a</text>', ".x{display:none}").texts == ()
    assert one_text('<g visibility="hidden"><text>a</text></g>').texts == ()


def test_upward_text_stands_upright_on_the_sheet() -> None:
    """Lane titles are turned about their anchor."""
    text = one_text(
        '<text x="50" y="50" font-size="10" text-anchor="middle" textLength="40" '
        'transform="rotate(-90 50 50)">Kabag</text>'
    ).texts[0]
    assert text.rect == pytest.approx((42.7, 30, 52.1, 70))


def test_lines_may_be_tspans() -> None:
    """Each line has its own place."""
    body = '<text x="10" y="20" font-size="8"><tspan x="10">a</tspan><tspan x="10" dy="10">b</tspan></text>'
    first, second = one_text(body).texts
    assert (first.content, second.content) == ("a", "b")
    assert second.rect[1] - first.rect[1] == pytest.approx(10)


def test_scale_is_read_from_the_printed_size() -> None:
    """The same drawing on smaller paper has smaller text."""
    paper = '<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="210mm" viewBox="0 0 {} 100"/>'
    assert svg.read(paper.format(297 / 25.4 * 72)).scale == pytest.approx(1)
    assert svg.read(paper.format(297 / 25.4 * 144)).scale == pytest.approx(0.5)


def test_unknown_transform_is_refused() -> None:
    """Passing it over would check another place than the one drawn."""
    with pytest.raises(ValueError, match="skewX"):
        one_text('<text transform="skewX(3)">a</text>')


@pytest.mark.parametrize("bold", [False, True])
def test_font_and_layout_table_agree(bold: bool) -> None:
    """Two independent measures of one text: where they part, text overflows without the layout knowing."""
    for text in ("Menyusun rencana kerja 2019-2023", "«Ya» – “tidak” / 80,51 %", "é É ü ×…•"):
        assert font.width(text, 8, bold=bold) == pytest.approx(width(text, 8, bold=bold), rel=1e-3)
