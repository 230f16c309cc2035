"""Peta -> the files of the site: which picture, table and process has which page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from petaproses.emit import EMITTERS
from petaproses.emit.html import rules
from petaproses.emit.html.pages import Extra
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site, process_id
from petaproses.emit.site import handbook
from petaproses.peta import Peta
from petaproses.plan import Artefact, Plan, Request, plan
from petaproses.text.filename import PAGE_MARK, same, stem

HTML = "html"
"""The format whose pages the site is made of."""

EXTRA: tuple[tuple[str, Callable[[Context, Site], Iterable[Extra]]], ...] = (
    ("panduan.html", handbook.extra),
    ("aturan.html", rules.extra),
)
"""Who makes pages for the site besides those of the map."""


_Thing = TypeVar("_Thing")


class Draft:
    """What the site is made from: what is to be made in which file, and the context that knows all links."""

    def __init__(self, whole: Context, formats: tuple[str, ...], lost: frozenset[str] = frozenset()) -> None:
        """Name the files of a map in some formats, HTML among them, and the page of each process, but for the files
        that are `lost`: nothing leads to them."""
        peta = whole.peta
        made = plan(peta, Request(all=True, formats=formats), EMITTERS)
        self.artefacts: tuple[Artefact, ...] = tuple(each for each in made.artefacts if each.name not in lost)
        links = {
            format_: {id_: name for id_, name in own.items() if name not in lost}
            for format_, own in self._named(peta, made).items()
        }
        self.context = Context(peta, links, whole.templates, mishaps=whole.mishaps)
        self.site = Site(self.context, HTML)
        extra = (extra for name, make in EXTRA for extra in self._extra(name, make))
        self.extra: tuple[Extra, ...] = tuple(each for each in extra if f"{each.nama}.html" not in lost)

    def _extra(self, name: str, make: Callable[[Context, Site], Iterable[Extra]]) -> tuple[Extra, ...]:
        """Return further pages, or none where a fault of ours keeps them from being made."""
        return self.context.tried(name, None, lambda: tuple(make(self.context, self.site))) or ()

    @staticmethod
    def _named(peta: Peta, made: Plan) -> dict[str, dict[str, str]]:
        links = made.links
        own = links.setdefault(HTML, {})
        taken = {same(name) for name in own.values()}
        for kode in peta.by_kode:
            base, number = f"proses-{stem(kode)}", 1
            while same(name := f"{base}{f'{PAGE_MARK}{number}' if number > 1 else ''}.html") in taken:
                number += 1
            taken.add(same(name))
            own[process_id(kode)] = name
        return links


def without_lost(whole: Context, formats: tuple[str, ...], make: Callable[[Draft], _Thing]) -> _Thing:
    """Make a site; where a fault of ours costs a page, make it again with nothing that leads there."""
    known = len(whole.mishaps or ())
    made = make(Draft(whole, formats))
    lost = frozenset(
        str(each.hasil) for each in (whole.mishaps or ())[known:] if str(each.hasil).endswith((".html", ".svg"))
    )
    if not lost:
        return made
    quiet = Context(whole.peta, whole.files, whole.templates, whole.look, [])  # all is said already
    return make(Draft(quiet, formats, lost))
