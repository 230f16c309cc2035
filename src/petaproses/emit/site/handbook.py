"""The handbook -> pages of a site that asks for it, so that it can be read, and searched, without a network."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from petaproses.emit.html.pages import SHRINK, Extra, Page, safe
from petaproses.emit.html.standalone import NAME
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Link, Site
from petaproses.rules.registry import PAGES as RULE_PAGES

INDEX = "README"
PAGES = (
    INDEX,
    "mulai",
    "menulis-peta",
    "berkas-proyek",
    "lembar",
    "lintas-fungsi",
    "cascading",
    "bentuk-tabel",
    "memeriksa",
    "dokumen",
    "ci",
    "tanya-jawab",
)
"""The pages in the order in which they are read; they are packed into the wheel one by one."""

PART = "Panduan"


def folder() -> Path:
    """Return where the pages lie: inside the installed package, or beside `src` in a checkout."""
    inside = Path(str(files("petaproses"))) / "docs"
    return inside if inside.is_dir() else inside.parents[2] / "docs"


def extra(context: Context, site: Site) -> Iterator[Extra]:
    """Give the pages of the handbook, if the project wants them in its site."""
    if "panduan" not in context.peta.proyek.situs:
        return
    from petaproses.emit.site.markdown import Surroundings, page  # sites without the handbook need no Markdown

    where = folder()
    rules = {rule.code: f"aturan-{rule.code}.{NAME}" for rule in RULE_PAGES}
    around = Surroundings(_href, rules, lambda path: (where / path).read_text(encoding="utf-8"))
    made = [(name, page((where / f"{name}.md").read_text(encoding="utf-8"), around, SHRINK)) for name in PAGES]
    above = site.trail(None)
    start = Link(made[0][1].judul, f"{_name(INDEX)}.{NAME}")
    for (name, found), after in zip(made, [*made[1:], None], strict=True):
        values = {
            "judul": found.judul,
            "id": "",
            "jejak": above if name == INDEX else (*above, start),
            "isi": safe(found.isi),
            "halaman": [{"sempit": round(width * SHRINK)} for width in found.width],
            "lanjut": Link(after[1].judul, f"{_name(after[0])}.{NAME}") if after else None,
        }
        about = found.intro.split(". ")[0].rstrip(".:")
        yield Extra(_name(name), found.judul, about, PART, Page("panduan.html.j2", values), name == INDEX)


def _name(page: str) -> str:
    """Return the name of a page's file without `.html`."""
    return "panduan" if page == INDEX else f"panduan-{page}"


def _href(target: str) -> str:
    """Return where a link of a page leads in the site; nowhere, if it is to a page that is not for planners."""
    path, _, anchor = target.partition("#")
    page = path.removesuffix(".md")
    if path and page not in PAGES:
        return ""
    name = f"{_name(page)}.{NAME}" if path else ""
    return f"{name}#{anchor}" if anchor else name
