"""Figures the Indonesian way."""

from __future__ import annotations

from decimal import Decimal

import pytest

from petaproses.rules.helpers.figures import figure_of, series_of


@pytest.mark.parametrize(
    "text, value",
    [
        ("80,51", "80.51"),
        ("1.500", "1500"),
        ("1.500,5", "1500.5"),
        ("500.000.000", "500000000"),
        ("80.51", "80.51"),
        ("0.500", "0.500"),
        ("-3,5", "-3.5"),
        ("60 kali", "60"),
        ("<= 49", "49"),
        ("≥ 2,5%", "2.5"),
    ],
)
def test_value(text: str, value: str) -> None:
    """A point before three digits parts thousands; any other point is a decimal sign."""
    read = figure_of(text)
    assert read is not None
    assert read.value == Decimal(value)


@pytest.mark.parametrize("text", ["", "BB", "N/A", "-", "1.2.3", "1,2,3", "1.50.000", "9" * 100])
def test_no_figure(text: str) -> None:
    """What is no number stays silent."""
    assert figure_of(text) is None


@pytest.mark.parametrize(
    "text, unit, glued", [("60 kali", "kali", False), ("1.500bh", "bh", True), ("80,5%", "%", False), ("7", "", False)]
)
def test_unit(text: str, unit: str, glued: bool) -> None:
    """The unit stands behind the number; a percent sign may touch it."""
    read = figure_of(text)
    assert read is not None
    assert (read.satuan, read.glued) == (unit, glued)


def test_series_in_order_of_years() -> None:
    """Base and targets become one series; texts that are no figures are left out."""
    series = series_of({"2024": "1"}, {"2026": "3", "2025": "BB"})
    assert [(year, int(figure.value)) for year, figure in series] == [("2024", 1), ("2026", 3)]
