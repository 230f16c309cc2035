"""The list of old findings: they are not shown until their lines change, and the list survives a merge."""

from __future__ import annotations

import random

from petaproses.control import Wish, control
from petaproses.control.baseline import Baseline, Entry, known, parse, text_of
from tools.linked import compile_maps

_LAMA = "kelompok:\n  - proses:\n      - kode: 1\n        nama: Presentase\n      - kode: 1\n        nama: Jumnlah\n"
_ALL = Wish(errors=True)


def listed(text: str, name: str = "maps/a.yaml") -> Baseline:
    """The list with everything that is found in a map now."""
    entries = (entry for _, entry in known(compile_maps({name: text})[1].items, "maps"))
    return Baseline("maps", frozenset(entries))


def shown(text: str, old: Baseline, wish: Wish = _ALL) -> list[str]:
    peta, report = compile_maps({"maps/a.yaml": text})
    return [item.rule.code for item in control(peta, report, wish, old)]


def test_old_findings_are_not_shown() -> None:
    """Also when lines were added above, or the list is read from another folder; a new one is."""
    old = listed(_LAMA)
    assert len(old.entries) == 3
    assert shown(_LAMA, old) == []
    assert shown(f"# baru\n\n{_LAMA}", old) == []
    assert shown(f"{_LAMA}      - {{kode: 2, nama: dilaksnakan}}\n", old) == ["PP604"]
    peta, report = compile_maps({"/rumah/maps/a.yaml": _LAMA})
    assert list(control(peta, report, _ALL, old._replace(folder="/rumah/maps"))) == []


def test_a_line_that_changes_is_new() -> None:
    assert shown(_LAMA.replace("Presentase", "Presentase rapat"), listed(_LAMA)) == ["PP604"]


def test_who_builds_sees_old_errors() -> None:
    assert shown(_LAMA, listed(_LAMA), Wish()) == ["PP302"]


def test_the_report_tells_what_is_hidden_and_what_is_mended() -> None:
    peta, report = compile_maps({"maps/a.yaml": _LAMA.replace("Jumnlah", "Jumlah")})
    made = control(peta, report, _ALL, listed(_LAMA))
    assert [each.by for each in made.hidden] == ["baseline", "baseline"]
    assert made.notes == ("1 temuan lama sudah dibetulkan; --update-baseline menghapusnya dari daftar.",)
    peta, report = compile_maps({"maps/a.yaml": "x: ["})
    assert control(peta, report, _ALL, listed(_LAMA)).notes == (), "nobody knows what a file holds that is not read"


def test_one_more_of_the_same_is_new() -> None:
    """Equal lines are told apart by their number."""
    process = "      - kode: 1\n        nama: A\n"
    two = f"kelompok:\n  - proses:\n{process}{process}"
    assert shown(two, listed(two)) == []
    assert shown(two + process, listed(two)) == ["PP302"]


def test_as_a_file() -> None:
    """Sorted, one line an entry, ASCII but for file names; the order, blanks, notes and leftovers of a merge mean nothing."""
    entries = {
        Entry("b é.yaml", "PP604", "0" * 32),
        Entry("a.yaml", "PP604", "1" * 32),
        Entry("a.yaml", "PP302", "f" * 32),
    }
    text = text_of(entries)
    head, lines = text.splitlines()[:2], text.splitlines()[2:]
    assert all(line.startswith("# ") for line in head)
    assert lines == [f"PP302 {'f' * 32} a.yaml", f"PP604 {'1' * 32} a.yaml", f"PP604 {'0' * 32} b é.yaml"]
    mixed = [*lines, *lines, "", "<<<<<<< HEAD", "=======", "PP604", "# x", "PP604 zz a.yaml"]
    random.Random(1).shuffle(mixed)
    assert parse("\r\n".join(mixed), "maps") == Baseline("maps", frozenset(entries))
