"""The report formats: what a planner and what a program sees of one report."""

from __future__ import annotations

import json
import re

import pytest

from petaproses.findings.record import Report
from petaproses.report import FORMATS, Style
from tools.linked import berkas, compile_maps

_MAPS = berkas("""\
# berkas: maps/level-0.yaml
kelompok:
  - proses:
      - kode: 1
        nama: Penerimaan
      - kode: 1
        nama: Presentase
# berkas: maps/level-1.yaml
induk: 2.1
kelompok:
  - proses:
      - kode: 2.1.1
        nama: Surat
""")


def _report() -> Report:
    return compile_maps(_MAPS)[1]


def test_full() -> None:
    """Place, sentence, line, caret, the other place, and what to type; the counts come last."""
    assert (
        FORMATS["full"](_report(), Style())
        == """\
maps/level-0.yaml:5:15: galat PP302 [kode-ganda] kode «1» sudah dipakai «Penerimaan»
  |
5 |       - kode: 1
  |               ^
  = lihat maps/level-0.yaml:3:15: yang pertama di sini
  |
3 |       - kode: 1
  |               -
  = petunjuk: beri kode lain yang belum dipakai, misalnya 2

maps/level-0.yaml:6:15: saran PP604 [salah-ketik] «Presentase» salah ketik
  |
6 |         nama: Presentase
  |               ^^^^^^^^^^
  = petunjuk: tulis «Persentase»
  = --fix: ganti «Presentase» dengan «Persentase»

maps/level-1.yaml:1:8: galat PP301 [induk-hilang] induk «2.1» tidak ada di peta
  |
1 | induk: 2.1
  |        ^^^
  = petunjuk: tulis proses 2.1 di lembar atasnya, atau tambahkan di akar bila milik unit lain

Penjelasan sebuah aturan: petaproses explain PP301
1 dapat dibetulkan dengan --fix.
3 proses, 2 lembar diperiksa: 2 galat, 0 peringatan, 1 saran.
"""
    )


def test_concise() -> None:
    """One line a finding, and the counts."""
    assert (
        FORMATS["concise"](_report(), Style())
        == """\
maps/level-0.yaml:5:15: galat PP302 [kode-ganda] kode «1» sudah dipakai «Penerimaan»
maps/level-0.yaml:6:15: saran PP604 [salah-ketik] «Presentase» salah ketik
maps/level-1.yaml:1:8: galat PP301 [induk-hilang] induk «2.1» tidak ada di peta
1 dapat dibetulkan dengan --fix.
3 proses, 2 lembar diperiksa: 2 galat, 0 peringatan, 1 saran.
"""
    )


def test_json() -> None:
    """The whole report as data: version, findings with their places, counts."""
    data = json.loads(FORMATS["json"](_report(), Style(color=True)))
    assert data["version"] == 1
    assert data["counts"] == {"error": 2, "warning": 0, "hint": 1}
    assert data["checked"] == {"proses": 3, "lembar": 2}
    first = data["findings"][0]
    assert first == {
        "code": "PP302",
        "name": "kode-ganda",
        "severity": "error",
        "message": "kode «1» sudah dipakai «Penerimaan»",
        "hint": "beri kode lain yang belum dipakai, misalnya 2",
        "file": "maps/level-0.yaml",
        "span": {"line": 5, "column": 15, "end_line": 5, "end_column": 16},
        "related": [
            {
                "message": "yang pertama di sini",
                "file": "maps/level-0.yaml",
                "span": {"line": 3, "column": 15, "end_line": 3, "end_column": 16},
            }
        ],
        "fix": None,
    }
    assert data["findings"][1]["fix"] == {
        "message": "ganti «Presentase» dengan «Persentase»",
        "safe": True,
        "edits": [
            {
                "file": "maps/level-0.yaml",
                "span": {"line": 6, "column": 15, "end_line": 6, "end_column": 25},
                "text": "Persentase",
            }
        ],
    }


@pytest.mark.parametrize("name", ["full", "concise"])
def test_colours_change_nothing_but_colours(name: str) -> None:
    """Without its ANSI codes, a coloured report is the plain one."""
    coloured = FORMATS[name](_report(), Style(color=True))
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == FORMATS[name](_report(), Style())


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_windows_console_can_show_it(name: str) -> None:
    """Our own words and signs fit cp1252; only letters of the author may be replaced there."""
    FORMATS[name](_report(), Style()).encode("cp1252")


@pytest.mark.parametrize("name", ["full", "concise"])
def test_clean_report(name: str) -> None:
    """Nothing found: one line says what was looked at."""
    _, report = compile_maps({"a.yaml": "kelompok:\n- proses:\n  - {kode: 1, nama: A}\n"})
    assert FORMATS[name](report, Style()) == "1 proses, 1 lembar diperiksa: 0 galat, 0 peringatan, 0 saran.\n"


def test_only_files_to_speak_of() -> None:
    """A folder of unreadable files still says how much was looked at."""
    _, report = compile_maps({"a\n.yaml": "", "b.yaml": "x: ["})
    text = FORMATS["concise"](report, Style())
    assert text.endswith("2 berkas diperiksa: 1 galat, 1 peringatan, 0 saran.\n")
    assert text.startswith("a?.yaml:1:1: peringatan")


def test_several_related_places_stay_short() -> None:
    """Only a single other place is shown with its line; more are a list."""
    files = berkas("""\
# berkas: peran.yaml
peran: {A: A}
# berkas: a.yaml
lajur:
- pemilik: B
  proses: [{kode: 1, nama: X}]
- pemilik: B
  proses: []
- pemilik: B
  proses: []
- pemilik: A
  proses: []
""")
    text = FORMATS["full"](compile_maps(files)[1], Style())
    assert "«B» tidak ada di daftar peran (3 tempat)" in text
    assert text.count("= lihat a.yaml:") == 2
    assert text.count("^") == 1
    assert "---" not in text
