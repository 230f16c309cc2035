"""The site in a real browser: found by clicking, by keys and by searching; nothing asked elsewhere; for everybody."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.part import half

from .visit import AXE, PHONE, WIDE, Visit, pages, visit

LEVELS = ("10", "10.1", "10.1.4", "10.1.4.4")
"""The sheets from level 1 to 4 of the founding map, by the codes of the boxes that open them."""


@pytest.fixture(scope="module")
def served(sites: Path) -> Iterator[str]:
    """The address of the sites on a server of this machine."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(sites)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=["berkas", "http", "tunggal"])
def real(request: pytest.FixtureRequest, browser, sites: Path, served: str) -> Iterator[tuple[Visit, bool]]:
    """The founding map's first page, in a folder, on a server, and as one file; and whether it is the latter."""
    base = served if request.param == "http" else f"{sites.as_uri()}/"
    single = request.param == "tunggal"
    with visit(browser, f"{base}peta/{'' if single else 'situs/'}", **WIDE) as seen:
        seen.open("peta-proses-bisnis.html" if single else "index.html")
        yield seen, single
        assert seen.faults == []


def heading(seen: Visit) -> str:
    return seen.page.locator("h1:visible").inner_text()


def address(name: str, single: bool) -> str:
    return f"#{name}" if single else f"{name}.html"


def test_from_level_0_to_4_by_boxes_and_back_by_the_trail(real: tuple[Visit, bool]) -> None:
    seen, single = real
    for code in LEVELS:
        seen.page.locator(f'.gambar svg a[href="{address(code, single)}"]:visible').click()
        assert code in seen.page.locator(".subjudul:visible").inner_text()
    trail = seen.page.locator('nav[aria-label="Jejak halaman"]:visible a')
    assert trail.count() == 5
    for above in reversed(("index", "level-0", *LEVELS[:-1])):
        seen.page.locator(f'nav[aria-label="Jejak halaman"]:visible a[href="{address(above, single)}"]').click()
    assert heading(seen) == "Peta Proses Bisnis dan Cascading Kinerja"


def test_a_box_that_opens_nothing_leads_to_its_process(real: tuple[Visit, bool]) -> None:
    seen, single = real
    seen.page.locator(f'.gambar svg a[href="{address("proses-1", single)}"]:visible').first.click()
    assert heading(seen).startswith("1 ")


def test_search_by_keyboard_alone(real: tuple[Visit, bool]) -> None:
    seen, _ = real
    keys = seen.page.keyboard
    keys.press("/")
    keys.type("10.1.4.4")
    first = seen.page.locator(".pencarian li b")
    first.first.wait_for()
    assert first.all_inner_texts() == ["10.1.4.4", "10.1.4.4.1", "10.1.4.4.2"]
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("Enter")
    seen.page.wait_for_url("**proses-10.1.4.4.1*")
    assert seen.page.locator("dialog[open]").count() == 0
    assert heading(seen).startswith("10.1.4.4.1 ")


def test_search_opens_and_closes_where_one_was(browser, sites: Path) -> None:
    with visit(browser, f"{(sites / 'contoh').as_uri()}/situs/", **WIDE) as seen:
        seen.open("index.html")
        page, keys = seen.page, seen.page.keyboard
        page.locator(".menu a").nth(1).focus()
        before = seen.focused()
        for opening in ("Control+k", "/"):
            keys.press(opening)
            assert page.locator("dialog[open] input").evaluate("(input) => input === document.activeElement")
            keys.press("Escape")
            assert page.locator("dialog[open]").count() == 0
            assert seen.focused() == before
        keys.press("/")
        keys.type("01/SOP")  # a stroke is typed and does not open anything
        assert page.locator("dialog input").input_value() == "01/SOP"
        keys.press("Control+a")
        keys.type("tidak-ada-kata-ini")
        page.get_by_text("Tidak ada yang cocok.").wait_for()
        assert seen.faults == []


@pytest.mark.parametrize(
    ("sought", "first"),
    [
        ("pc-01.02", "PC-01.02 "),  # the code itself before those that go on
        ("surat keterangan", "Penerbitan Surat Keterangan"),  # a name before what only mentions it
        ("arsiparis", "Proses"),  # an owner
        ("kepuasan", "Indeks Kepuasan Masyarakat"),  # an indicator
        ("ketrangan", "Surat"),  # a word with a letter missing
    ],
)
def test_search_finds(browser, sites: Path, sought: str, first: str) -> None:
    with visit(browser, f"{(sites / 'contoh').as_uri()}/situs/", **WIDE) as seen:
        seen.open("cakupan.html")
        seen.page.locator("button.cari").click()
        seen.page.keyboard.type(sought)
        hit = seen.page.locator(".pencarian li").first
        hit.wait_for()
        assert first.casefold() in hit.inner_text().casefold(), seen.page.locator(".pencarian ul").inner_text()
        assert seen.faults == []


def test_keys_reach_everything_in_its_order_and_it_is_seen(browser, sites: Path) -> None:
    """Down a page as it is read; and each stop lies within the window, also in a picture that is wider than it."""
    with visit(browser, f"{(sites / 'peta').as_uri()}/situs/", **PHONE) as seen:
        seen.open("10.1.4.html")
        stops = []
        for _ in range(60):
            seen.page.keyboard.press("Tab")
            stops.append(seen.focused())
            inside = seen.page.evaluate(
                """(() => {
                    const at = document.activeElement, edge = at.getBoundingClientRect();
                    const box = at.closest(".hidup")?.getBoundingClientRect();
                    const middle = (edge.left + edge.right) / 2;
                    return edge.bottom > 0 && edge.top < innerHeight && (!box || (middle > box.left && middle < box.right));
                })()"""
            )
            assert inside or stops[-1] == "BODY", stops[-1]
        order = [
            "#isi",
            "Cari /",
            "index.html",
            "daftar-proses.html",
            "cakupan.html",
            "level-0.html",
            "proses-10.1.4.html",
            "+",
            "Utuh",
        ]
        boxes = [f"proses-10.1.4.{number}.html" for number in (1, 2, 3)] + ["10.1.4.4.html", "proses-10.1.4.5.html"]
        places = [stops.index(stop) for stop in (*order, *boxes)]
        assert places == sorted(places), stops


@pytest.mark.parametrize(("colours", "rules"), [("light", ()), ("dark", ("color-contrast",))], ids=["terang", "gelap"])
@pytest.mark.skipif(not AXE.exists(), reason="no axe: see .ci/run")
def test_everybody_can_use_it(browser, sites: Path, colours: str, rules: tuple[str, ...]) -> None:
    kinds = (
        "index",
        "PC-01",
        "PC-01.02.02.CFM.01",
        "cascading-dinas",
        "tabel-cascading-dinas",
        "peta-relasi",
        "cakupan",
        "daftar-proses",
        "proses-PC-01.02",
        "arus-proses",
        "aturan",
        "aturan-PP302",
        "panduan",
        "panduan-lembar",
        "panduan-memeriksa",
    )
    with visit(browser, f"{(sites / 'contoh').as_uri()}/", color_scheme=colours, **WIDE) as seen:
        for kind in (
            kinds[::3] if rules else kinds
        ):  # colours are those of one style sheet: a third of the pages has all
            seen.open(f"situs/{kind}.html")
            assert seen.axe(*rules) == [], kind
        seen.page.keyboard.press("/")
        seen.page.keyboard.type("surat")
        seen.page.locator(".pencarian li").first.wait_for()
        assert seen.axe(*rules) == []
        seen.open("peta-proses-bisnis.html#PC-01.02.02.CFM.01")
        assert seen.axe(*rules) == []
        bad = '<img src=\\"data:,\\"><p class=\\"periode\\"><font color=\\"#777777\\">pudar</font></p>'
        seen.page.evaluate(f"document.querySelector('main').insertAdjacentHTML('beforeend', \"{bad}\")")
        assert {fault.split(":")[0] for fault in seen.axe(*rules)} == {
            "color-contrast",
            *(() if rules else ("image-alt",)),
        }


@pytest.mark.parametrize("scripts", [True, False], ids=["naskah", "tanpa-naskah"])
def test_every_page_on_a_phone(browser, sites: Path, scripts: bool) -> None:
    """Nothing is asked elsewhere, nothing is forbidden by the policy, and no page is wider than the window; without
    scripts, in which less can go wrong, a third as many pages tell."""
    names = [name for name in pages(sites / "contoh" / "situs") if not name.startswith("aturan-PP")]
    with visit(browser, f"{(sites / 'contoh').as_uri()}/situs/", java_script_enabled=scripts, **PHONE) as seen:
        for name in ("aturan-PP302.html", *half(names if scripts else names[::3])):  # all pages of rules are alike
            seen.open(name)
            assert not seen.too_wide, name
            assert seen.page.locator("h1:visible").count() == 1
            assert seen.page.locator("button:visible").count() > 0 or not scripts
            assert scripts or seen.page.locator("button:visible").count() == 0, "a button that does nothing"
        assert seen.faults == []


def test_what_must_never_happen_is_noticed(browser, sites: Path, tmp_path: Path) -> None:
    page = (sites / "contoh" / "situs" / "cakupan.html").read_text(encoding="utf-8")
    wide = '<p style="width: 900px">lebar</p><script>x()</script><img src="http://127.0.0.1:9/x.png" alt="">'
    (tmp_path / "x.html").write_text(page.replace("</main>", f"{wide}</main>"), encoding="utf-8")
    loose = re.sub("<meta http-equiv[^>]+>", "", page).replace("</main>", f"{wide}</main>")
    (tmp_path / "longgar.html").write_text(loose, encoding="utf-8")
    for name in ("gaya.css", "situs.js"):
        (tmp_path / name).write_bytes((sites / "contoh" / "situs" / name).read_bytes())
    with visit(browser, f"{tmp_path.as_uri()}/", **PHONE) as seen:
        seen.open("x.html")
        seen.page.wait_for_timeout(100)
        forbidden = {fault.split()[1] for fault in seen.faults if fault.startswith("CSP ")}
        assert {"style-src-attr", "script-src-elem", "img-src"} <= forbidden
        assert not seen.too_wide
        seen.open("longgar.html")
        assert seen.too_wide
        assert "asks http://127.0.0.1:9/x.png" in seen.faults


def test_without_scripts_all_can_be_read_and_followed(browser, sites: Path) -> None:
    options = {"java_script_enabled": False, **WIDE}
    with visit(browser, f"{(sites / 'peta').as_uri()}/", **options) as seen:
        seen.open("peta-proses-bisnis.html")
        assert seen.page.locator("h1:visible").count() == 1  # one part of the one page is shown
        seen.page.locator('.gambar svg a[href="#10"]:visible').click()
        assert seen.page.locator(".subjudul:visible").count() == 1
        seen.open("situs/10.1.4.html")
        assert seen.page.locator("svg text").first.is_visible()
        assert "oleh Kepala Subbagian" in seen.page.locator(".urutan").inner_text()
        seen.page.locator('svg a[href="10.1.4.4.html"]').click()
        assert seen.page.url.endswith("/10.1.4.4.html")


def test_dark_pages_have_light_pictures(browser, sites: Path) -> None:
    grounds = {}
    for colours in ("light", "dark"):
        with visit(browser, f"{(sites / 'contoh').as_uri()}/situs/", color_scheme=colours, **WIDE) as seen:
            seen.open("PC-01.html")
            painted = "(name) => getComputedStyle(document.querySelector(name)).backgroundColor"
            grounds[colours] = (seen.page.evaluate(painted, "body"), seen.page.evaluate(painted, ".gambar .gulir"))
    assert grounds["light"] == ("rgb(255, 255, 255)",) * 2
    assert grounds["dark"] == ("rgb(20, 24, 29)", "rgb(255, 255, 255)")


def test_a_foreign_script_does_not_run(browser, sites: Path, tmp_path: Path) -> None:
    """The policy names the scripts of the one file by their hashes."""
    text = (sites / "peta" / "peta-proses-bisnis.html").read_text(encoding="utf-8")
    (tmp_path / "x.html").write_text(
        text.replace("</main>", "<script>document.title = 'X'</script></main>"), encoding="utf-8"
    )
    with visit(browser, f"{tmp_path.as_uri()}/", **WIDE) as seen:
        seen.open("x.html")
        assert seen.page.title() != "X"
        assert any("script-src-elem" in fault for fault in seen.faults)
