"""Pictures and trees of the site in a real browser: zoomed, moved, folded, and whole on paper."""

from __future__ import annotations

from pathlib import Path

from .visit import PHONE, WIDE, Visit, visit


def view(seen: Visit) -> list[float]:
    return [float(number) for number in seen.page.locator("main svg").get_attribute("viewBox").split()]


def test_pictures_are_zoomed_and_moved(browser, sites: Path) -> None:
    with visit(browser, f"{(sites / 'peta').as_uri()}/situs/", **WIDE) as seen:
        page = seen.page
        seen.open("10.1.4.html")
        first = view(seen)
        page.get_by_role("button", name="Perbesar").click()
        assert view(seen)[2] < first[2]
        page.get_by_role("button", name="Utuh: tampilkan seluruh gambar").click()
        assert view(seen) == first
        edge = page.locator(".hidup").bounding_box()
        middle = (edge["x"] + edge["width"] / 2, edge["y"] + edge["height"] / 2)
        page.mouse.move(*middle)
        page.mouse.wheel(0, 100)
        seen.until("scrollY > 0")  # the wheel is the page's until it is asked for
        assert view(seen) == first
        page.evaluate("scrollTo(0, 0)")
        page.keyboard.down("Control")
        page.mouse.wheel(0, -200)
        page.mouse.wheel(0, -200)
        page.keyboard.up("Control")
        seen.until("document.querySelector('main svg').viewBox.baseVal.width < 300")
        before = view(seen)
        page.mouse.down()
        page.mouse.move(middle[0] - 100, middle[1] - 40, steps=4)
        page.mouse.up()
        assert view(seen)[0] > before[0]
        assert page.url.endswith("/10.1.4.html"), "a drag is no click"
        page.locator(".hidup").focus()
        before = view(seen)
        page.keyboard.press("ArrowLeft")
        assert view(seen)[0] < before[0]
        page.keyboard.press("0")
        assert view(seen) == first
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert view(seen)[:2] == [0, 0]
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert view(seen) == first
        assert seen.faults == []


def test_two_fingers_zoom(browser, sites: Path) -> None:
    with visit(browser, f"{(sites / 'peta').as_uri()}/situs/", has_touch=True, **PHONE) as seen:
        seen.open("10.1.4.html")
        before = view(seen)
        session = seen.page.context.new_cdp_session(seen.page)
        seen.page.locator(".hidup").scroll_into_view_if_needed()
        edge = seen.page.locator(".hidup").bounding_box()
        x, y = edge["x"] + edge["width"] / 2, max(edge["y"], 0) + 60

        def touch(kind: str, *apart: int) -> None:
            points = [{"x": x - part, "y": y, "id": 0} for part in apart] + [
                {"x": x + part, "y": y, "id": 1} for part in apart
            ]
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        touch("touchStart", 20)
        for apart in (30, 45, 60):
            touch("touchMove", apart)
        touch("touchEnd")
        assert view(seen)[2] < before[2] * 0.7


def test_trees_are_folded_and_printed_whole(browser, sites: Path) -> None:
    with visit(browser, f"{(sites / 'contoh').as_uri()}/situs/", **WIDE) as seen:
        seen.open("cascading-dinas.html")
        shut = seen.page.locator(".pohon details:not([open])")
        assert shut.count() > 0
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert shut.count() == 0
        seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert shut.count() > 0
        seen.page.get_by_role("button", name="Buka semua").click()
        assert shut.count() == 0
        seen.page.emulate_media(media="print")
        assert seen.page.locator(".alat:visible, .menu:visible, button:visible").count() == 0
