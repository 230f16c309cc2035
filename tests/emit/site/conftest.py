"""The site of two maps, built once, and one browser that looks at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import petaproses
from petaproses import BuildOptions

ROOT = Path(__file__).parents[3]
MAPS = {"peta": ROOT / "maps", "contoh": ROOT / "tests" / "data" / "contoh-lengkap"}


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a folder a map, in which `situs/` and the single file stand."""
    where = tmp_path_factory.mktemp("situs")
    for name, maps in MAPS.items():
        documents = petaproses.build(petaproses.load(maps), BuildOptions(documents=("situs",), single_file=True))
        for built in documents:
            assert not built.mishaps
            assert not documents.write(where / name, built).failed
    return where


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Debian's Chromium, without a network of its own."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("no chromium")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-quic"])
        yield started
        started.close()
