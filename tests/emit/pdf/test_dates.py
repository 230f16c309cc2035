"""The day that documents bear comes from the map."""

from __future__ import annotations

import pytest

from petaproses.emit.pdf.dates import dated, day
from tools.build import peta_of


@pytest.mark.parametrize(
    "written, iso",
    [
        ("2 Januari 2025", "2025-01-02"),
        ("Lumajang, 17 Agustus 2024", "2024-08-17"),
        ("1 Nopember 2023", "2023-11-01"),
        ("3/4/2025", "2025-04-03"),
        ("2025-04-03", "2025-04-03"),
        ("1 Des. 2025", "2025-12-01"),
    ],
)
def test_days(written: str, iso: str) -> None:
    found = day(written)
    assert found
    assert found.date().isoformat() == iso


@pytest.mark.parametrize("written", ["", "-", "besok", "31 Februari 2025", "5 Xyz 2025", "1/13/2025"])
def test_no_days(written: str) -> None:
    assert day(written) is None


@pytest.mark.parametrize(
    "proyek, year",
    [
        ("periode: 2025-2029", 2025),
        ("periode: 2025-2029\nperaturan: {tahun: 2026}", 2026),
        ("kepala: {tanggal_efektif: 1 Maret 2027}\nperaturan: {tahun: 2026}", 2027),
        ("instansi: x", None),
    ],
)
def test_the_nearest_day_that_is_known(proyek: str, year: int | None) -> None:
    found = dated(peta_of(peta=f"{proyek}\n"))
    assert (found.year if found else None) == year
