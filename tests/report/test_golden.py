"""Every report format as a whole, on one map with several findings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from petaproses.report import FORMATS, Style
from tools.reports import FILES, sample

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", list(FORMATS))
def test_format(name: str, golden: Callable[[Path, bytes], None]) -> None:
    golden(GOLDEN / f"laporan.{name}", FORMATS[name](sample(), Style()).encode())


def test_sample_has_what_formats_may_stumble_over() -> None:
    """Several findings, one file without any, related places, equal findings, a place of several lines."""
    report = sample()
    items = list(report)
    assert len(items) >= 8
    assert {item.finding.at.source.name for item in items} == set(FILES) - {"maps/bersih.yaml"}
    assert any(item.finding.related for item in items)
    assert any(item.span.line < item.span.end_line for item in items)
    assert all(report.count(severity) for severity in {item.rule.severity for item in items})
    assert len({item.rule.severity for item in items}) == 3
