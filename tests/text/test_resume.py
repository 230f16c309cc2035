"""Protects what is read behind a part that YAML cannot read: all the rest, at its place, and nothing of the part."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from petaproses.text.read import read
from petaproses.text.resume import Part, part_around, without
from tools.linked import compile_maps

_BREAKS = (
    'nama: "A',
    "nama: {A",
    "nama: A: B",
    "  nama: A",
    " nama: A",
    "nama A",
    "\tnama: A",
    "nama: 'A' B",
    "nama: ]",
)


def _text(broken: dict[int, str], many: int = 6) -> str:
    items = "".join(f"  - kode: {n}\n    {broken.get(n, f'nama: Proses {n}')}\n" for n in range(1, many + 1))
    return f"kelompok:\n- proses:\n{items}keterangan: akhir\n"


@given(st.dictionaries(st.integers(1, 6), st.sampled_from(_BREAKS), max_size=3))
def test_all_the_rest_is_read_at_its_place(broken: dict[int, str]) -> None:
    """Each broken item is told, or lies in the part that another one takes along; no whole item is changed or moved."""
    source = read(_text(broken).encode(), "a.yaml")
    stops = [fault for fault in source.faults if fault.rule == "yaml-rusak"]
    assert bool(stops) <= bool(broken)
    lost = "".join(fault.facts.get("hilang", "") for fault in stops)
    groups = source.data and source.data["kelompok"]
    rows = (groups[0]["proses"] or []) if groups else []
    for index, row in enumerate(rows):
        line = source.span(("kelompok", 0, "proses", index, "kode")).line
        assert source.lines[line - 1].strip() == f"- kode: {row['kode']}"
    told = {row["kode"] for row in rows}
    assert source.data == "" or {n for n in "123456" if f"kode: {n}" not in lost} <= told


def test_a_defect_behind_a_syntax_error_is_told() -> None:
    """Every way of breaking one item leaves a code that stands twice behind it to be found."""
    for each in _BREAKS:
        text = _text({2: each}).replace("kode: 6", "kode: 5")
        _, report = compile_maps({"a.yaml": text})
        assert {item.rule.code for item in report} >= {"PP302"}, each


def test_what_is_lost_may_be_what_is_missing() -> None:
    """No arrow is said to lead nowhere when its end stands in the part that is not read."""
    text = _text({3: 'nama: "A'}) + "alur:\n- 1 -> 3\n- 1 -> 9\n"
    _, report = compile_maps({"a.yaml": text})
    assert [str(item.finding.message) for item in report if item.rule.code == "PP403"] == [
        "ujung alur «9» tidak ada di lembar ini"
    ]


def test_parts_grow_until_they_hold_the_stop() -> None:
    lines = "a:\n- b:\n  - c: 1\n    d: 2\n  - e: 3\nf: 4\n".splitlines(keepends=True)
    assert [part_around(lines, 3, times) for times in range(4)] == [(2, 4), (1, 5), (0, 5), None]
    assert "".join(without(lines, Part(2, 4))) == "a:\n- b:\n        \n        \n  - e: 3\nf: 4\n"
