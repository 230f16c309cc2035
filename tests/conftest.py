"""Options of the whole test suite."""

from __future__ import annotations

from pathlib import Path

import pytest


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
