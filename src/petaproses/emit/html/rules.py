"""The rules' manual -> HTML pages in the look of all others: one a rule, and one that lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from petaproses.control.profiles import told
from petaproses.emit.html.pages import Extra, Page, spoken
from petaproses.emit.html.standalone import NAME, whole
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Link, Site
from petaproses.findings.record import Rule, Severity
from petaproses.language import LANGUAGES, Said
from petaproses.peta.outputs import INDEX
from petaproses.rules.engine.manual import by_family, manual
from petaproses.rules.registry import FAMILIES, PAGES

JUDUL = Said("Aturan pemeriksaan")
_CLASSES = {Severity.ERROR: "galat", Severity.WARNING: "peringatan", Severity.HINT: "saran"}


def html(context: Context, bahasa: str) -> Iterator[tuple[str, bytes]]:
    """Give the name and content of each page, whole in itself, the list first."""
    site = Site(context, NAME)
    for name, _, page in _pages(site, bahasa, INDEX, ""):
        yield f"{name}.{NAME}", whole(context, site, page)


def extra(_context: Context, site: Site) -> Iterator[Extra]:
    """Give the same pages as parts of the site, whose index lists the list alone."""
    for name, rule, page in _pages(site, LANGUAGES[0], "aturan", "aturan-"):
        about = page.values["subjudul"] if rule else "apa yang diperiksa, mengapa, dengan contoh"
        yield Extra(name, page.values["judul"], about, "" if rule else "Panduan", page)


def _pages(site: Site, bahasa: str, index: str, start: str) -> Iterator[tuple[str, Rule | None, Page]]:
    """Give the name of each page without `.html`, the rule it is about (None: all), and what it says; names of pages
    about rules begin with `start`."""
    common = {**spoken(bahasa), "kata": {name: text.into(bahasa) for name, text in _WORDS.items()}, "id": ""}
    judul, above = JUDUL.into(bahasa), site.trail(None)
    families = tuple(_family(*family, bahasa, start) for family in by_family(PAGES))
    values = {**common, "judul": judul, "jejak": above, "keluarga": families}
    yield index, None, Page("daftar-aturan.html.j2", values)
    for rule in PAGES:
        values = {**common, **_rule(rule, bahasa), "jejak": (*above, Link(judul, f"{index}.{NAME}"))}
        yield f"{start}{rule.code}", rule, Page("aturan.html.j2", values)


_WORDS = {
    "kode": Said("Kode"),
    "nama": Said("Nama"),
    "bobot": Said("Bobot"),
    "isi": Said("Isi"),
    "tentang": Said("Tentang"),
    "profil": Said("Di profil lain"),
    "sengaja": Said("Bila memang disengaja, tulis di ujung baris itu"),
    "alasan": Said("alasannya"),
    "pengantar": Said("Galat harus dibetulkan, peringatan hampir pasti keliru, saran boleh diabaikan."),
}


def _family(family: str, about: Said, rules: tuple[Rule, ...], bahasa: str, start: str) -> dict[str, Any]:
    listed = tuple(
        {
            **_weight(rule, bahasa),
            "kode": rule.code,
            "nama": rule.name,
            "href": f"{start}{rule.code}.{NAME}",
            "isi": summary,
        }
        for rule in rules
        for summary in (manual(rule, bahasa).summary,)
    )
    return {"awal": family, "judul": about.into(bahasa), "aturan": listed}


def _rule(rule: Rule, bahasa: str) -> dict[str, Any]:
    found = manual(rule, bahasa)
    return {
        **_weight(rule, bahasa),
        "judul": f"{rule.code} {rule.name}",
        "subjudul": found.summary,
        "kode": rule.code,
        "tentang": FAMILIES[rule.code[:3]].judul.into(bahasa),
        "profil": told(rule).into(bahasa),
        "bagian": found.parts,
        "dapat_diabaikan": rule.severity is not Severity.ERROR,
    }


def _weight(rule: Rule, bahasa: str) -> dict[str, str]:
    return {"bobot": rule.severity.word.into(bahasa), "kelas": _CLASSES[rule.severity]}
