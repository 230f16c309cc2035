"""Cascades: outlines become trees, templates are filled, shared rows and yearly figures resolved."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petaproses.peta import Peta
from petaproses.peta.linking.templat import MAX_ROWS
from tools.build import peta_of, place, rules

HEAD = "cascading: X\njenjang: [T, S, I, A]\n"


def of(text: str) -> Peta:
    return peta_of(p="instansi: A\nperiode: 2024-2026", c=HEAD + text)


def outline(peta: Peta) -> list[str]:
    return [f"{row.key} {row.teks}" for row in peta.cascading[0].walk()]


def test_a_row_belongs_to_the_nearest_higher_row_above() -> None:
    """Tiers may be skipped, a tree may begin at any tier, and there may be several."""
    peta = of("pohon:\n  - S: s0\n  - T: t1\n  - S: s1\n  - A: a1\n  - I: i1\n  - A: a2\n  - A: a3\n  - T: t2\n")
    assert outline(peta) == ["1 s0", "2 t1", "2.1 s1", "2.1.1 a1", "2.1.2 i1", "2.1.2.1 a2", "2.1.2.2 a3", "3 t2"]
    assert [row.nomor for row in peta.cascading[0].walk()] == [1, 1, 1, 1, 1, 1, 2, 2]


def test_one_label_twice_is_two_rows() -> None:
    """A label is never an id."""
    assert outline(of("pohon: [{T: a}, {S: b}, {S: b}]")) == ["1 a", "1.1 b", "1.2 b"]


def test_templates_are_filled() -> None:
    """Variables go into every text of a row, templates may use templates, and text in <> elsewhere stays text."""
    peta = of(
        "templat:\n  r:\n    - A: undangan <perihal> ke <siapa>\n      kode: <no>.1\n      tanda: [<perihal>]\n"
        "      pagu: {2024: <no>}\n    - A: konsumsi\n  dua:\n    - pakai: r\n      perihal: dua <x>\n      siapa: <siapa>\n"
        "      no: 7\n"
        "pohon:\n  - T: <b>t</b>\n  - pakai: dua\n    x: kali\n    siapa: OPD\n"
    )
    assert rules(peta) == []
    assert outline(peta) == ["1 <b>t</b>", "1.1 undangan dua kali ke OPD", "1.2 konsumsi"]
    row = peta.cascading[0].pohon[0].anak[0]
    assert (row.kode, row.tanda, row.pagu) == ("7.1", ("dua kali",), {"2024": "7"})
    assert row.at.span.line == 5, "a filled row stands where its template does"


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("pohon:\n  - pakai: z\n", "templat-hilang", 4),
        ("templat: {r: [{A: a <x>}]}\npohon:\n  - pakai: r\n", "variabel-hilang", 5),
        ("templat: {r: [{A: a}]}\npohon:\n  - pakai: r\n    y: 1\n", "variabel-lebih", 6),
        ("templat:\n  r:\n    - pakai: r\npohon:\n  - pakai: r\n", "templat-berputar", 5),
        ("pohon:\n  - Q: a\n", "jenjang-tak-dikenal", 4),
        ("pohon:\n  - kode: 1\n", "jenjang-tak-dikenal", 4),
        ("pohon:\n  - T: a\n    S: b\n", "jenjang-ganda", 5),
        ("pohon:\n  - T: a\n    warna: b\n", "kunci-tak-dikenal", 5),
        ("pohon:\n  - T:\n", "nilai-kosong", 4),
        ("pohon:\n  - rujuk: z\n", "rujuk-hilang", 4),
        ("pohon:\n  - {T: a, id: a}\n  - S: s\n  - {T: b, id: b}\n  - {rujuk: a, x: y}\n", "kunci-tak-dikenal", 7),
        ("pohon:\n  - T: a\n    indikator: {uraian: u, target: [1, 2]}\n", "target-tak-cocok", 5),
    ],
)
def test_faults(text: str, rule: str, line: int) -> None:
    """Each contradiction is noted once, at its line."""
    peta = of(text)
    assert rules(peta) == [rule]
    assert place(peta, rule)[1] == line


def test_shared_rows() -> None:
    """A shared row takes tier and text of the row it refers to, but not the rows below it."""
    peta = of("pohon:\n  - T: t1\n  - {S: s, id: s}\n  - A: a\n  - T: t2\n  - rujuk: s\n")
    assert outline(peta) == ["1 t1", "1.1 s", "1.1.1 a", "2 t2", "2.1 s"]
    assert peta.cascading[0].pohon[1].anak[0].rujuk == "s"
    assert peta.baris_by_id["s"][1].key == "1.1"


def test_yearly_figures() -> None:
    """A list goes along the years of the period; text such as 80,51 or N/A stays the author's."""
    peta = of(
        "pohon:\n  - T: a\n    indikator: {uraian: u, id: i, kode: K1, awal: {2023: '80,51'}, target: [1, '2,5', N/A]}\n"
    )
    indikator = peta.cascading[0].pohon[0].indikator[0]
    assert indikator.awal == {"2023": "80,51"}
    assert indikator.target == {"2024": "1", "2025": "2,5", "2026": "N/A"}
    assert peta.baris_by_id["i"][2] is peta.baris_by_id["K1"][2] is indikator


def test_templates_cannot_explode() -> None:
    """Ten templates that each use the one before ten times would be ten thousand million rows."""
    text = "templat:\n  t0: [{A: a}]\n" + "".join(
        f"  t{i}: [{', '.join([f'{{pakai: t{i - 1}}}'] * 10)}]\n" for i in range(1, 10)
    )
    peta = of(text + "pohon:\n  - T: t\n  - pakai: t9\n")
    assert rules(peta) == ["alias-berlebihan"]
    assert MAX_ROWS / 3 < sum(1 for _ in peta.cascading[0].walk()) <= MAX_ROWS  # uses of templates count as well


@settings(deadline=None)
@given(st.lists(st.integers(0, 3), max_size=30))
def test_trees_keep_every_row_in_order(tiers: list[int]) -> None:
    """Property: reading order is the author's order, and a child's tier is below its parent's."""
    rows = "".join(f"  - {'TSIA'[tier]}: r{index}\n" for index, tier in enumerate(tiers))
    peta = of(f"pohon:\n{rows}" if rows else "pohon: []\n")
    assert [row.teks for row in peta.cascading[0].walk()] == [f"r{index}" for index in range(len(tiers))]
    assert len({row.key for row in peta.cascading[0].walk()}) == len(tiers)
    for row in peta.cascading[0].walk():
        assert all(anak.jenjang > row.jenjang for anak in row.anak)


def _doubling(levels: int, body: str, uses: str) -> str:
    """Return a cascade whose templates each use the one before, with a first template and a way to use it."""
    steps = "".join(f"  t{i}: [{uses.replace('@', f't{i - 1}')}]\n" for i in range(1, levels))
    return f"cascading: x\njenjang: [A]\ntemplat:\n  t0: [{body}]\n{steps}pohon: [{{pakai: t{levels - 1}, x: abc}}]\n"


@pytest.mark.parametrize(
    "body, uses",
    (
        ("{A: a <x>}", "{pakai: @, x: <x><x>}"),
        ("{A: a <x>}", "{pakai: @, x: '" + "<x>" * 200 + "'}"),
        ("{A: a}", "{pakai: @}, {pakai: @}"),
        ("", "{pakai: @}, {pakai: @}"),
    ),
    ids=("a variable doubles", "a variable grows at once", "rows double", "uses double that add no row"),
)
def test_what_templates_grow_to_has_an_end(body: str, uses: str) -> None:
    """Forty lines would fill any memory; where it stops is said once, over all cascades of the project."""
    text = _doubling(40, body, uses)
    peta = peta_of(a=text, b=text.replace("cascading: x", "cascading: y"))
    assert rules(peta).count("alias-berlebihan") == 1
    assert sum(len(row.teks) for tree in peta.cascading for row in tree.walk()) < 6_000_000
