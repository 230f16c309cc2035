"""The rules' manual -> HTML pages in the look of all others: one a rule, and one that lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from petaproses.bahasa import Teks
from petaproses.checks import PAGES
from petaproses.control.profiles import told
from petaproses.diagnostics import Rule, Severity
from petaproses.emit.context import Context
from petaproses.emit.html import NAME, page
from petaproses.emit.site import Link, Site
from petaproses.manual import FAMILIES, by_family, manual
from petaproses.outputs import INDEX

JUDUL = Teks("Aturan pemeriksaan")
_CLASSES = {Severity.ERROR: "galat", Severity.WARNING: "peringatan", Severity.HINT: "saran"}


def html(context: Context, bahasa: str, above: tuple[Link, ...] = ()) -> Iterator[tuple[str, bytes]]:
    """Give the name and content of each page, the list first; `above` are the links that lead to it from elsewhere."""
    site = Site(context, NAME)
    words = {name: text.dalam(bahasa) for name, text in _WORDS.items()}
    judul = JUDUL.dalam(bahasa)
    common = {"bahasa": bahasa, "kata": words, "id": ""}
    families = tuple(_family(*family, bahasa) for family in by_family(PAGES))
    index = f"{INDEX}.{NAME}"
    values = {**common, "judul": judul, "jejak": above, "keluarga": families}
    yield index, page(context, site, "daftar-aturan.html.j2", values)
    for rule in PAGES:
        values = {**common, **_rule(rule, bahasa), "jejak": (*above, Link(judul, index))}
        yield _name(rule), page(context, site, "aturan.html.j2", values)


_WORDS = {
    "kode": Teks("Kode"),
    "nama": Teks("Nama"),
    "bobot": Teks("Bobot"),
    "isi": Teks("Isi"),
    "tentang": Teks("Tentang"),
    "profil": Teks("Di profil lain"),
    "sengaja": Teks("Bila memang disengaja, tulis di ujung baris itu"),
    "alasan": Teks("alasannya"),
    "pengantar": Teks("Galat harus dibetulkan, peringatan hampir pasti keliru, saran boleh diabaikan."),
}


def _family(start: str, about: Teks, rules: tuple[Rule, ...], bahasa: str) -> dict[str, Any]:
    listed = tuple(
        {**_weight(rule, bahasa), "kode": rule.code, "nama": rule.name, "href": _name(rule), "isi": summary}
        for rule in rules
        for summary in (manual(rule, bahasa).summary,)
    )
    return {"awal": start, "judul": about.dalam(bahasa), "aturan": listed}


def _rule(rule: Rule, bahasa: str) -> dict[str, Any]:
    found = manual(rule, bahasa)
    return {
        **_weight(rule, bahasa),
        "judul": f"{rule.code} {rule.name}",
        "subjudul": found.summary,
        "kode": rule.code,
        "tentang": FAMILIES[rule.code[:3]].dalam(bahasa),
        "profil": told(rule).dalam(bahasa),
        "bagian": found.parts,
        "dapat_diabaikan": rule.severity is not Severity.ERROR,
    }


def _weight(rule: Rule, bahasa: str) -> dict[str, str]:
    return {"bobot": rule.severity.kata.dalam(bahasa), "kelas": _CLASSES[rule.severity]}


def _name(rule: Rule) -> str:
    return f"{rule.code}.{NAME}"
