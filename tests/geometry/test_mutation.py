"""Protects the checker itself: every fault, planted into a clean sheet, is found by its name, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import ParseError

import pytest

from geometry.sketch import CLEAN, EXPECTED, Arrow, Box, Line, Sketch
from geometry.test_again import PLANTED as AGAIN
from geometry.test_matrix import EDITS as MATRIX
from petaproses.geometry.checker import check
from petaproses.geometry.faults import NAMES
from petaproses.geometry.plane import Point

Plant = Callable[[Sketch], Sketch]


def names(svg: str) -> set[str]:
    """Return the names of the faults found on one page."""
    return {fault.name for fault in check([svg], EXPECTED)}


def test_clean_sheet_has_no_fault() -> None:
    """A false alarm would make every other test here worthless."""
    assert check([CLEAN.svg()], EXPECTED) == []


def back(*points: Point) -> Plant:
    """Plant another way for the arrow from b1 back to a1."""
    return lambda sketch: sketch.arrow("b1", "a1", points=points)


def on(*points: Point) -> Plant:
    """Plant another way for the arrow from b1 on to arsip."""
    return lambda sketch: sketch.arrow("b1", "arsip", points=points)


def label(x: float, y: float, text: str = "Tidak") -> Plant:
    """Plant another place or wording for the label of the arrow from cek down to b1."""
    return lambda sketch: sketch.arrow("cek", "b1", label=(Line(x, y, text, 7.5),))


def more(arrow: Arrow) -> Plant:
    """Plant one arrow more."""
    return lambda sketch: replace(sketch, arrows=(*sketch.arrows, arrow))


def trunk(sketch: Sketch) -> Sketch:
    """Plant a common beginning of both branches, the label of one beside it."""
    points = ((385, 90), (410, 90), (410, 150), (330, 150), (330, 165))
    return sketch.arrow("cek", "b1", points=points, label=(Line(423, 130, "Tidak", 7.5),))


def without(*ids: str) -> Plant:
    """Plant the loss of boxes that no arrow touches."""
    return lambda sketch: replace(sketch, boxes={id: box for id, box in sketch.boxes.items() if id not in ids})


BOXES: list[tuple[str, Plant]] = [
    ("kotak-bertindih", lambda s: s.box("bebas", x=90)),
    ("kotak-bertindih", lambda s: s.box("luar", x=232)),
    ("kotak-di-judul teks-di-kotak", lambda s: s.box("bebas", x=35)),
    ("teks-keluar teks-sesak", lambda s: s.box("bebas", words="Menata ruang rapat pimpinan")),
    ("teks-keluar teks-sesak", lambda s: s.box("cek", words="Rencana lengkap? (dan sah)")),
    ("teks-keluar teks-sesak", lambda s: s.box("lain", words="Layanan|sepanjang tahun ini")),
    ("teks-keluar teks-sesak", lambda s: s.box("arsip", words="Arsip|a|b|c|d|e|f")),
    ("teks-sesak", lambda s: s.box("bebas", words="Menata ruang rapat 1")),
    ("teks-bertindih", lambda s: s.box("a1", pitch=5)),
    ("teks-di-kotak teks-bertindih", lambda s: replace(s, title=Line(330, 95, "Penyusunan laporan", 11))),
    ("keluar-lajur kotak-di-luar-lajur keluar-halaman", lambda s: s.box("luar", x=580)),
    ("kotak-di-luar-lajur", lambda s: s.box("bebas", y=225)),
    ("kotak-salah-lajur", lambda s: s.box("bebas", y=190)),
    ("kotak-hilang", without("bebas")),
    ("kotak-asing", lambda s: replace(s, boxes=s.boxes | {"baru": Box(420, 265, 60, 30, "Baru")})),
    ("teks-hilang", lambda s: s.box("bebas", words="Menata")),
    ("teks-dipaksa", lambda s: replace(s, title=Line(320, 25, "Penyusunan laporan", 11, length=60))),
    ("teks-kecil", lambda s: replace(s, title=Line(320, 25, "Penyusunan laporan", 6.9))),
    ("tanpa-luas", lambda s: s.box("palang", x=385.5, w=0.5)),
    ("tautan-putus tautan-salah", lambda s: s.box("a1", href="a2.svg")),
    ("tautan-putus tautan-salah", lambda s: s.box("bebas", href="a2.svg")),
    ("tautan-salah", lambda s: s.box("bebas", href="a1.svg")),
    ("tautan-hilang", lambda s: s.box("a1", href="")),
]
LINES: list[tuple[str, Plant]] = [
    (
        "panah-lewat-kotak",
        back(
            (290, 190), (270, 190), (270, 250), (250, 250), (250, 285), (148, 285), (148, 150), (200, 150), (200, 110)
        ),
    ),
    ("panah-lewat-kotak", back((290, 190), (80, 190), (80, 104.6), (135, 104.6), (135, 130), (200, 130), (200, 110))),
    ("panah-di-kotak-sendiri", lambda s: s.arrow("a1", "cek", points=((150, 100), (262, 100), (262, 90), (275, 90)))),
    ("panah-di-kotak-sendiri", on((370, 190), (405, 190), (405, 169.5), (535, 169.5), (535, 190), (520, 190))),
    ("panah-lewat-judul", back((290, 190), (30, 190), (30, 130), (200, 130), (200, 110))),
    ("pangkal-lepas", on((373, 190), (420, 190))),
    ("pangkal-lepas", lambda s: s.arrow("a1", "cek", points=((253, 90), (275, 90)))),
    ("ujung-lepas", on((370, 190), (416, 190))),
    ("ujung-lepas panah-di-kotak-sendiri", on((370, 190), (424, 190))),
    ("ujung-lepas", lambda s: s.arrow("a1", "cek", points=((250, 100), (275, 100)))),
    ("panah-tanpa-mata", lambda s: s.arrow("b1", "arsip", head=False)),
    ("mata-panah-miring", lambda s: s.arrow("b1", "arsip", turn=1)),
    ("mata-panah-miring", lambda s: s.arrow("b1", "arsip", turn=2)),
    ("mata-panah-dilintasi", on((370, 190), (405, 190), (405, 62), (437, 62), (437, 125), (470, 125), (470, 170))),
    ("garis-berimpit", on((370, 190), (405, 190), (405, 90), (428, 90), (428, 150), (470, 150), (470, 170))),
    (
        "mata-panah-dilintasi ujung-berimpit",
        lambda s: s.arrow("a1", "cek", points=((199, 110), (199, 130), (265, 130), (265, 90), (275, 90))),
    ),
    ("garis-serong", on((370, 190), (400, 200), (400, 190), (420, 190))),
    (
        "panah-asing mata-panah-dilintasi garis-berimpit ujung-berimpit",
        more(Arrow("a1", "b1", ((200.5, 110), (200.5, 205), (290, 205)))),
    ),
    ("keluar-lajur", on((370, 190), (405, 190), (405, 335), (470, 335), (470, 210))),
    (
        "keluar-lajur keluar-halaman",
        on((370, 190), (405, 190), (405, 395), (430, 395), (430, 335), (470, 335), (470, 210)),
    ),
    ("panah-hilang", lambda s: replace(s, arrows=s.arrows[1:])),
    ("panah-asing", more(Arrow("lain", "luar", ((240, 285), (270, 285))))),
    ("panah-ganda", more(Arrow("a1", "cek", ((250, 90), (275, 90))))),
]
LABELS: list[tuple[str, Plant]] = [
    ("label-di-kotak", label(343, 121)),
    ("label-di-garis", label(331, 133)),
    ("label-jauh label-di-garis", label(250, 193)),
    ("label-bertindih label-jauh", label(396, 87)),
    ("label-di-batas-lajur", label(343, 143)),
    ("label-mendua", trunk),
    ("label-jauh", label(352, 133)),
    ("label-hilang", label(337, 133, "Ya")),
    ("label-hilang", lambda s: s.arrow("cek", "b1", label=())),
    ("mata-panah-tertutup", label(339, 164)),
]
LANES: list[tuple[str, Plant]] = [
    ("lajur-tak-rata", lambda s: s.band(1, x=24, w=596)),
    ("lajur-tak-rata", lambda s: s.band(1, w=604)),
    ("lajur-renggang", lambda s: s.band(2, y=243, h=87)),
    ("lajur-renggang", lambda s: s.band(1, h=104)),
    ("lajur-tak-urut", lambda s: s.band(0, pemilik="Kasubag").band(1, pemilik="Kabag")),
    ("keluar-lajur lajur-tak-urut kotak-di-luar-lajur", lambda s: replace(s, bands=s.bands[:2])),
    ("lajur-tak-urut kotak-di-luar-lajur", lambda s: replace(s, bands=())),
]
PLANTED = BOXES + LINES + LABELS + LANES

# In the text of the SVG: what is found, a text of the clean sheet, and what stands there instead.
MULAI = CLEAN.boxes["mulai"].svg("mulai")
BEBAS = CLEAN.boxes["bebas"].svg("bebas")
KABAG = CLEAN.bands[0].svg()
REWRITTEN = [
    ("lajur-tanpa-nama teks-dipaksa", KABAG, KABAG.replace(">Kabag</text>", ">Kab</text>")),
    ("lajur-tanpa-nama", KABAG, re.sub("<text.*</text>", "", KABAG)),
    ("nama-hilang", "<title>mulai: Mulai</title>", ""),
    ("nama-hilang", "<title>Contoh</title>", ""),
    ("kotak-di-judul tertutup", "</svg>", '<g class="panel"><rect x="60" y="265" width="20" height="20"/></g></svg>'),
    ("panah-putus", "M370.00 190.00L", "M370 190L380 190M390 190L"),
    ("kotak-hilang", BEBAS, BEBAS.replace("<g ", '<g style="display: none" ')),
    ("kotak-hilang", BEBAS, BEBAS.replace("rect", "image")),
    ("kotak-bertindih kotak-ganda teks-bertindih", BEBAS, BEBAS * 2),
    (
        "kotak-bertindih panah-lewat-kotak kotak-hilang kotak-asing teks-bertindih",
        BEBAS,
        MULAI.replace("mulai", "tamu"),
    ),
    ("teks-kecil", 'width="640pt" height="400pt"', 'width="200mm" height="125mm"'),
    ("keluar-halaman", 'viewBox="0 0 640 400"', 'viewBox="0 0 640 384"'),
]


@pytest.mark.parametrize("found, plant", PLANTED, ids=[f"{i}-{found}" for i, (found, _) in enumerate(PLANTED)])
def test_planted_fault_is_found_by_its_name(found: str, plant: Plant) -> None:
    """Each of these once made a picture lie; a checker that misses one lets it pass."""
    assert names(plant(CLEAN).svg()) == set(found.split())


@pytest.mark.parametrize("found, old, new", REWRITTEN, ids=[f"{i}-{row[0]}" for i, row in enumerate(REWRITTEN)])
def test_fault_planted_in_the_text_is_found(found: str, old: str, new: str) -> None:
    """Some lies only the text of the SVG can tell."""
    svg = CLEAN.svg()
    assert old in svg
    assert names(svg.replace(old, new)) == set(found.split())


def test_lane_painted_last_hides_its_boxes() -> None:
    """The geometry is faultless, the reader sees an empty lane."""
    lane = CLEAN.bands[0].svg()
    found = names(CLEAN.svg().replace(lane, "").replace("</svg>", f"{lane}</svg>"))
    assert found == {"tertutup"}


def test_every_fault_is_planted_somewhere() -> None:
    """A fault that no test plants may never be found."""
    found = " ".join([row[0] for row in PLANTED] + [row[0] for row in REWRITTEN])
    # these need several pages, groups or a matrix
    elsewhere = {"penghubung-timpang", "kotak-salah-kelompok", "kolom-hilang", *" ".join(MATRIX.values()).split()}
    elsewhere |= {fault for fault, _, _ in AGAIN}
    assert {*found.split(), *elsewhere} == set(NAMES)


def test_parallel_arrows_may_be_one_line_with_both_labels() -> None:
    """Two arrows between the same boxes are drawn as one: their labels joined, or the pair is a fault."""
    edges = (*EXPECTED.edges, ("cek", "b1", "Salah"))
    expected = replace(EXPECTED, edges=edges)
    both = CLEAN.arrow("cek", "b1", label=(Line(355, 133, "Tidak / Salah", 7.5),)).svg()
    assert check([both], expected) == []
    assert [fault.name for fault in check([CLEAN.svg()], expected)] == ["label-hilang"]


def test_geometry_is_checked_without_knowing_the_map() -> None:
    """Trees and overviews are drawn from other data; their lines and texts obey the same rules."""
    assert check([CLEAN.svg()]) == []
    assert {fault.name for fault in check([CLEAN.box("bebas", x=90, words="Lain").svg()])} == {"kotak-bertindih"}


def test_ragged_xml_is_no_picture() -> None:
    """A file that no XML parser reads is refused, never half checked."""
    with pytest.raises(ParseError):
        check([CLEAN.svg()[:-3]], EXPECTED)
