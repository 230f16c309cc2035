"""Protects the judge of rules: what it counts as found, and that a defect nobody tells is counted as missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.scores import defects, judge, main, table

_PROJECT = "instansi: Kabupaten Contoh\nperiode: 2025-2026\n"
_CASCADE = """\
cascading: A
jenjang: [Sasaran]
pohon:
  - Sasaran: Meningkatnya koordinasi
    indikator:
      - {uraian: Indeks koordinasi, arah: naik, target: {2025: "8,2", 2026: "8,1"}}
"""
_LISTED = """\
# komentar
a.yaml:6 [p] target turun
a.yaml:1 [s] tidak ada yang mengatakannya
a.yaml:2 [p] dikatakan di tempat lain #or: a.yaml:6
a.yaml:6 [s] dikatakan aturan lain #not: PP507
a.yaml:3 [g] tak mungkin diketahui #unfair: alasan
"""


def _project(folder: Path, listed: str = "") -> Path:
    folder.mkdir()
    (folder / "peta.yaml").write_text(_PROJECT, encoding="utf-8")
    (folder / "a.yaml").write_text(_CASCADE, encoding="utf-8")
    if listed:
        (folder / "expected.txt").write_text(listed, encoding="utf-8")
    return folder


def test_a_defect_is_found_on_its_lines_only(tmp_path: Path) -> None:
    """A missed one, one of another rule and an unfair one do not count as found."""
    known = judge(_project(tmp_path / "a-defects", _LISTED)).defects or []
    assert [[item.rule.code for item in said] for _, said in known] == [["PP507"], [], ["PP507"], []]


def test_sums(tmp_path: Path) -> None:
    results = [judge(_project(tmp_path / "a")), judge(_project(tmp_path / "a-defects", _LISTED))]
    lines = list(table(results))
    assert next(line for line in lines if line.startswith("PP507")).split()[-3:] == ["2", "1", "2"]
    assert lines[-2].startswith("1 peta bersih: 0 galat, 1 peringatan")
    assert lines[-1] == "2 dari 4 cacat ditemukan (50%)"


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    _project(tmp_path / "a-defects", _LISTED)
    assert main([str(tmp_path), "--rinci"]) == 0
    told = capsys.readouterr().out
    assert "- a.yaml:1 [s] tidak ada yang mengatakannya" in told
    assert "+ a.yaml:6 [p] target turun" in told


def test_a_mistyped_line_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a\.yaml"):
        list(defects("a.yaml: tanpa baris"))
