"""What breaks YAML most often, and that the planner is told at the right place what to type."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.linked import compile_maps

_CASES = [
    # name, text, line, column, word of the message, word of the hint
    ("tab before a list", "lajur:\n\t- pemilik: A\n", 2, 1, "Tab", "dua spasi"),
    ("tab before a key", "- kode: 1\n\tnama: A\n", 2, 1, "Tab", "dua spasi"),
    ("tab behind blanks", "lajur:\n  - pemilik: A\n  \tproses: []\n", 3, 3, "Tab", "dua spasi"),
    ("open quote", 'a: 1\nnama: "Rapat\nkode: 2\n', 2, 7, 'kutip " yang dibuka', 'tutup dengan "'),
    ("open single quote", "nama: 'Rapat\n", 1, 7, "kutip ' yang dibuka", "tutup dengan '"),
    ("quote before a new document", 'nama: "Rapat\n---\na: b\n', 1, 7, 'kutip "', "tutup"),
    ("apostrophe in single quotes", "nama: 'Jum'at'\n", 1, 12, "tanda kutip penutup", 'dengan "'),
    ("quotes in quotes", 'nama: "Rapat "kerja" rutin"\n', 1, 15, "tanda kutip penutup", "dengan '"),
    ("text behind a bracket", "nama: [Draf] rapat\n", 1, 14, "sesudah ]", "seluruh teks yang diawali ["),
    ("backslash", 'nama: "C:\\data"\n', 1, 10, "garis miring", "tanda kutip tunggal"),
    (
        "no blank behind the colon",
        "induk: 1\nkode:10.1\nnama: A\n",
        2,
        1,
        "titik dua harus ada spasi",
        "tulis kode: 10.1",
    ),
    ("the same in a list", "- kode:10.1\n  nama: A\n", 1, 1, "titik dua harus ada spasi", "tulis - kode: 10.1"),
    ("no colon", "induk: 1\nkode 10\nnama: A\n", 2, 1, "«kode 10» tidak memuat titik dua", "kunci: isi"),
    ("colon in a text", "nama: Rapat: hasil\n", 1, 12, "titik dua dan spasi", 'nama: "Rapat: hasil"'),
    ("colon and quotes in a text", '- nama: Rapat "A": hasil\n', 1, 18, "titik dua dan spasi", "'Rapat \"A\": hasil'"),
    ("percent", "nama: %10 naik\n", 1, 7, "diawali %", '"%10 naik"'),
    ("at", "nama: @bupati\n", 1, 7, "diawali @", '"@bupati"'),
    ("backtick", "nama: `x`\n", 1, 7, "diawali `", '"`x`"'),
    ("ampersand", "nama: & dan\n", 1, 7, "diawali &", '"& dan"'),
    ("star", "nama: *penting\n", 1, 7, "diawali *", "tanda kutip"),
    ("two stars", "nama: ** x\n", 1, 7, "diawali *", '"** x"'),
    ("tag", "nama: !<x\n", 1, 7, "diawali !", '"!<x"'),
    ("greater", "nama: > 5 hari\n", 1, 7, "diawali >", '"> 5 hari"'),
    ("pipe", "nama: | x\n", 1, 7, "diawali |", '"| x"'),
    ("question mark", "nama: ? x\n", 1, 7, "diawali ?", '"? x"'),
    ("comma", "nama: , x\n", 1, 7, "diawali ,", '", x"'),
    ("list beside its key", "nama: - x\n", 1, 7, "baris yang sama", "baris baru"),
    ("deeper than its sibling", "- kode: 1\n   nama: A\n", 2, 8, "tidak sejajar", "kolom yang sama"),
    ("between two depths", "- kode: 1\n nama: A\n", 2, 2, "daftar di atasnya", 'awali dengan "- "'),
    ("less deep", "a:\n    b: 1\n  c: 2\n", 3, 3, "tidak sejajar", "kolom yang sama"),
    ("list without depth", "a: 1\n- b\n", 2, 1, "tidak sejajar", "samakan"),
    ("open bracket", "a: [b, c\nd: e\n", 1, 4, "kurung [", "tulis ]"),
    ("open brace", "a: {b: c\nd: e\n", 1, 4, "kurung {", "tulis }"),
    ("bracket too many", "a: [b]]\n", 1, 7, "berlebih", "hapus ]"),
    ("directive", "%YAML 3.0\n---\na: b\n", 1, 1, "diawali %", "hapus"),
    ("percent line", "%x\n", 1, 3, "diawali %", "hapus"),
]


@pytest.mark.parametrize("text, line, column, message, hint", [case[1:] for case in _CASES], ids=[c[0] for c in _CASES])
def test_broken_yaml(text: str, line: int, column: int, message: str, hint: str) -> None:
    """One finding at the place that helps, in Indonesian, with the line to type where it can be known."""
    _, report = compile_maps({"a.yaml": text})
    (item,) = [item for item in report if item.rule.name == "yaml-rusak"]
    assert (item.span.line, item.span.column) == (line, column)
    assert message in item.finding.message
    assert hint in item.finding.hint


def test_corrected_line_is_accepted() -> None:
    """The line that a hint gives can be typed as it stands."""
    for text in ("nama: Rapat: hasil\n", 'nama: Rapat "A": hasil\n', "nama: it's: so\n"):
        _, report = compile_maps({"a.yaml": text})
        (item,) = [item for item in report if item.rule.name == "yaml-rusak"]
        typed = item.finding.hint.partition("kutip: ")[2]
        _, again = compile_maps({"a.yaml": f"{typed}\n"})
        assert "yaml-rusak" not in {item.rule.name for item in again}


def test_no_english_reaches_the_planner() -> None:
    """Whatever is cut out of a real map, the words are ours: none of libyaml's sentences shows."""
    text = (Path(__file__).parents[3] / "maps" / "level-2.yaml").read_text(encoding="utf-8")
    told = set()
    for cut in range(0, len(text), 41):
        for mark in ("", '"', "[", "}", ": ", "\t", "- ", "&", "%"):
            _, report = compile_maps({"a.yaml": text[:cut] + mark + text[cut + 3 :]})
            told.update(item.finding.message for item in report if item.rule.name == "yaml-rusak")
    assert len(told) > 10
    for message in told:
        assert not re.search(r"\b(found|expected|while|mapping|not allowed)\b", re.sub("«.*?»", "", message)), message
