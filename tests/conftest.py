"""Options of the whole test suite."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

# A slow machine is no defect: no example has a deadline. Each run tries the same ones; `make mutasi` tries others.
settings.register_profile("petaproses", deadline=None, derandomize="MUTASI" not in os.environ)
settings.load_profile("petaproses")

os.environ.pop("PETAPROSES_LANG", None)  # what tests expect is Indonesian, whatever the developer reads

MISSING = {
    "yaml-language-server": ("yaml-language-server", "npm install --prefix .alat/yaml-language-server yaml-language-server"),
    "Graphviz": ("Graphviz", "apt install graphviz"),
    "libpdfbox2": ("Preflight", "apt install libpdfbox2-java libactivation-java libjaxb-api-java"),
    "java": ("Java", "apt install default-jre-headless"),
    "LibreOffice": ("LibreOffice", "apt install libreoffice-writer-nogui libreoffice-calc-nogui"),
    "soffice": ("LibreOffice", "apt install libreoffice-writer-nogui libreoffice-calc-nogui"),
    "pdf": ("poppler", "apt install poppler-utils"),
    "chromium": ("Chromium", "apt install chromium"),
    "axe": ("axe", "npm install --prefix .alat/axe axe-core"),
    "validator": ("Sarif.Multitool", "lihat .ci/run"),
    "openxml-audit": ("openxml-audit", "lihat .ci/run"),
}  # fmt: skip
"""What is missing where the reason of a skip holds such a word, and how it is installed; the first that fits."""

AnyReport = TypeVar("AnyReport", pytest.TestReport, pytest.CollectReport)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files anew instead of comparing with them")


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compare bytes with a golden file; with --update write it, and fail so that no run with it passes for a check."""

    def check(path: Path, made: bytes) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_bytes() != made:
                path.write_bytes(made)
                pytest.fail(f"{path.name} written anew: look at the difference, then run again without --update")
            return
        assert path.exists(), f"{path} is missing: run with --update and look at it"
        assert made.decode() == path.read_bytes().decode()

    return check


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests were left out for want of which tool: a line each."""
    reports = {report.nodeid: report for report in terminalreporter.stats.get("skipped", ())}
    told = Counter(_missing(report.longrepr[2].removeprefix("Skipped: ")) for report in reports.values())
    for missing, number in sorted(told.items()):
        terminalreporter.write_line(f"{number} uji dilewati: {missing}")


def _missing(reason: str) -> str:
    for word, (tool, how) in MISSING.items():
        if word in reason:
            return f"{tool} tidak ada ({how})"
    return reason


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return _refuse_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    return _refuse_skip(report)


def _refuse_skip(report: AnyReport) -> AnyReport:
    """Turn a skip into a failure under CI, where whatever a test needs must have been installed."""
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped under CI: {report.longreprtext}"
    return report
