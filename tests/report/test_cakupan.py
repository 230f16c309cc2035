"""Coverage as text and JSON: what fits a terminal, and what programs read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from petaproses.peta.coverage import coverage_of
from petaproses.report import Style
from petaproses.report.coverage import coverage
from petaproses.report.coverage_json import coverage_json
from tools.build import peta_of
from tools.linked import compile_maps

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDERS = {"maps": ROOT / "maps", "contoh-lengkap": ROOT / "tests" / "data" / "contoh-lengkap"}
PETA = {
    name: compile_maps({path.name: path.read_bytes() for path in folder.glob("*.yaml")})[0]
    for name, folder in FOLDERS.items()
}


@pytest.mark.parametrize("name", PETA)
def test_text(name: str, golden) -> None:
    golden(HERE / f"cakupan-{name}.txt", coverage(PETA[name], coverage_of(PETA[name]), Style(width=80)).encode())


@pytest.mark.parametrize("name", PETA)
@pytest.mark.parametrize("width", [80, 120])
def test_every_line_fits_and_every_console_has_its_signs(name: str, width: int) -> None:
    text = coverage(PETA[name], coverage_of(PETA[name]), Style(width=width))
    text.encode("cp1252")
    assert max(map(len, text.splitlines())) <= width


def test_json(golden) -> None:
    peta = PETA["contoh-lengkap"]
    text = coverage_json(peta, coverage_of(peta))
    assert text.isascii()
    assert json.loads(text)["processes"] == 14
    golden(HERE / "cakupan-contoh-lengkap.json", text.encode())


def test_names_of_several_lines_stay_in_their_row() -> None:
    peta = peta_of(a='kelompok: [{proses: [{kode: 1, nama: "dua\\nbaris"}]}]')
    assert "dua baris" in coverage(peta, coverage_of(peta), Style(width=80))


def test_an_empty_map_has_a_report_too() -> None:
    peta = peta_of(a="instansi: A")
    assert "Indikator tanpa proses: 0 dari 0" in coverage(peta, coverage_of(peta), Style(width=80))
    assert json.loads(coverage_json(peta, coverage_of(peta)))["decomposed"] == []
