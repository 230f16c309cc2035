"""The site of 5,000 processes in a real browser, against that of the founding map: first paint, and the search."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.corpus import write_corpus
from tests.bench.process import ROOT, cost
from tests.bench.result import Result

FILES = 100
"""How many sheets make 5,000 processes."""
ROUNDS = 7
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
SEARCH = """async (words) => {
    const input = document.querySelector(".pencarian input"), list = document.querySelector(".pencarian ul");
    const answered = (text) => new Promise((done) => {
        const start = performance.now();
        const watch = new MutationObserver(() => (watch.disconnect(), done(performance.now() - start)));
        watch.observe(list, { childList: true });
        input.value = text;
        input.dispatchEvent(new Event("input"));
    });
    document.querySelector("button.cari").click();
    const times = [];
    for (const word of words) times.push(await answered(word));
    return times;
}"""
WORDS = (
    "7.4",
    "7",
    "7.",
    "7.4",
    "menyusun",
    "laporan keuangan",
    "kasubag wilayah",
    "standar pelayanan terpadu",
    "tahap 31",
)
PAGES = ("index", "daftar-proses", "1", "proses-1.1")


def measure() -> Iterator[Result]:
    program = shutil.which("chromium")
    if program is None:
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_corpus(folder / "besar", FILES)
        built = {"kecil": cost(_build(ROOT / "maps", folder / "kecil-out"))}
        built["besar"] = cost(_build(folder / "besar", folder / "besar-out"))
        yield Result("site of 5,000 processes, build", built["besar"].cpu, unit="s")
        yield Result("site of 5,000 processes, peak memory", built["besar"].peak, unit="MB", aim=400)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-quic"])
        small = statistics.median(_paint(browser, folder / "kecil-out" / "situs" / "index.html") for _ in range(ROUNDS))
        for page in PAGES:
            path = folder / "besar-out" / "situs" / f"{page}.html"
            paint = statistics.median(_paint(browser, path) for _ in range(ROUNDS))
            yield Result(f"first paint, {page}.html of 5,000 : index of 45", paint / small)
        times = _search(browser, folder / "besar-out" / "situs" / "index.html")
        yield Result("search among 5,000: first answer, index loaded", times[0], unit="ms")
        yield Result("search among 5,000: slowest further answer", max(times[1:]), unit="ms")
        browser.close()


def _build(maps: Path, out: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "petaproses", "build", str(maps), "-o", str(out), "--only", "situs")


def _paint(browser, path: Path) -> float:
    """Return after how many ms a page that nobody has seen shows something."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(100)
    paint = float(page.evaluate(PAINT))
    context.close()
    return paint


def _search(browser, path: Path) -> list[float]:
    """Return after how many ms each word is answered; the first waits for the index."""
    page = browser.new_page()
    page.goto(path.as_uri())
    times: list[float] = page.evaluate(SEARCH, list(WORDS))
    return times
