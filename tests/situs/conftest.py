"""The site of two maps, built once, and one browser that looks at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from petaproses.emit.documents import DOCUMENTS
from petaproses.pipeline import Paper, compile_maps, make_document
from petaproses.text.discover import discover
from petaproses.text.write import write

ROOT = Path(__file__).parents[2]
MAPS = {"peta": ROOT / "maps", "contoh": ROOT / "tests" / "data" / "contoh-lengkap"}


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a folder a map, in which `situs/` and the single file stand."""
    where = tmp_path_factory.mktemp("situs")
    for name, maps in MAPS.items():
        peta, _ = compile_maps(discover([maps]))
        for document in ("situs", "situs-tunggal"):
            made = make_document(peta, DOCUMENTS[document], Paper(), None)
            assert not write(where / name, made.files).failed
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
