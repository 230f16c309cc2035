"""A visit to pages in a real browser, and what is wrong with what it met there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AXE = Path(__file__).parents[3] / ".alat" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
WIDE = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 320, "height": 640}}
WATCH = "addEventListener('securitypolicyviolation', (e) => console.error('CSP ' + e.effectiveDirective + ' ' + e.blockedURI));"


class Visit:
    """One window on the folder (or address) `base`: it notes what is asked for elsewhere and what the page complains
    of."""

    def __init__(self, context, base: str) -> None:
        self.base, self.foreign, self.complaints = base, [], []
        context.add_init_script(WATCH)
        self.page = context.new_page()
        self.page.on("request", self._asked)
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _asked(self, request) -> None:
        if not request.url.startswith((self.base, "data:")):
            self.foreign.append(request.url)

    def open(self, name: str) -> None:
        self.page.goto(self.base + name)

    def until(self, condition: str) -> None:
        """Wait for something to be true; the page's policy forbids that the browser waits for it."""
        for _ in range(100):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never true: {condition}")

    @property
    def faults(self) -> list[str]:
        """What must never happen on any page."""
        return [*(f"asks {url}" for url in self.foreign), *self.complaints]

    @property
    def too_wide(self) -> bool:
        """Whether the page itself, and not only a box in it, must be scrolled sideways."""
        return self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")

    def axe(self, *rules: str) -> list[str]:
        """Return what axe finds wrong, one line a place; by some of its rules only if any are named."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        options = json.dumps({"runOnly": rules} if rules else {})
        found = self.page.evaluate(f"axe.run({options}).then((found) => JSON.stringify(found.violations))")
        return [f"{each['id']}: {node['html'][:120]}" for each in json.loads(found) for node in each["nodes"]]

    def focused(self) -> str:
        """Return what the keyboard is on: a link's address, or the text of something else."""
        return self.page.evaluate(
            "(() => { const at = document.activeElement; return at.getAttribute('href') ?? (at.textContent.trim() || at.tagName) })()"
        )


@contextmanager
def visit(browser, base: str, **options) -> Iterator[Visit]:
    """Open a window; `options` are those of a browser context."""
    context = browser.new_context(**options)
    context.set_default_timeout(5000)
    try:
        yield Visit(context, base)
    finally:
        context.close()


def pages(folder: Path) -> list[str]:
    """Return the names of all pages in a folder."""
    return sorted(path.name for path in folder.glob("*.html"))
