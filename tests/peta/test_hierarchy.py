"""How pictures stand to one another: up, down, and never in circles."""

from petaproses.peta import LintasFungsi
from petaproses.peta.hierarchy import Hierarchy
from tools.samples import AT, lembar, peta, proses, small


def ids(pictures) -> list[str]:
    return [picture.id for picture in pictures]


def test_trail_and_children_are_each_others_way_back() -> None:
    hierarchy = Hierarchy.of(small())
    lintas = hierarchy.peta.lintas_fungsi[0]
    assert ids(hierarchy.trail(lintas)) == ["level-0", "10", "10.1"]
    for picture in hierarchy.peta.gambar:
        for child in hierarchy.children(picture):
            assert hierarchy.parent(child) is picture
        above = hierarchy.parent(picture)
        assert above is None or picture in hierarchy.children(above)


def test_a_map_below_a_decomposed_process_stands_under_its_sheet() -> None:
    lintas = LintasFungsi("lf", "1", "", "L", AT)
    hierarchy = Hierarchy.of(peta(lembar(None, ("A", (proses("1"),))), lembar("1", ("A", (proses("1.1"),))), lintas))
    assert ids(hierarchy.trail(lintas)) == ["level-0", "1"]
    assert ids(hierarchy.children(hierarchy.peta.lembar[1])) == ["lf"]


def test_circles_are_cut() -> None:
    one, two = LintasFungsi("a", "b", "", "A", AT), LintasFungsi("b", "a", "", "B", AT)
    own = LintasFungsi("c", "c", "", "C", AT)
    hierarchy = Hierarchy.of(peta(one, two, own, lembar("7", ("A", (proses("7"),)))))
    assert ids(hierarchy.trail(one)) == ["b"]
    assert ids(hierarchy.trail(own)) == []
    assert hierarchy.children(own) == ()
    assert hierarchy.process_of(one) is None
    assert ids(hierarchy.trail(hierarchy.peta.lembar[0])) == []
