"""Proves the checker on what is handed over: a fault planted in a finished picture of a real map or a hard case is
found by its name."""

from __future__ import annotations

import os
from functools import cache

import pytest

from geometry import edits_boxes, edits_lines, edits_sheet
from geometry.edited import Pages
from petaproses.geometry.checker import check
from petaproses.geometry.expected import Expected, expected
from petaproses.model.proyek import Kertas
from tools.build import maps_of
from tools.drawn import links, pages

A4 = Kertas("A4", 210, 297)
PICTURES = (
    ("maps", "level-0", Kertas()),
    ("tests/data/contoh-lengkap", "level-0", Kertas()),
    ("maps", "10.1.4", Kertas()),
    ("maps", "10.1", None),
    ("maps", "cascading-bap", Kertas()),
    ("maps", "cascading-bap", None),
    ("tests/data/contoh-lengkap", "PC-01.02.02.CFM.01", None),
    ("tests/data/contoh-lengkap", "cascading-dinas", Kertas("A5", 210, 148)),
    ("tests/kasus", "acuan-lppd", A4),
    ("tests/kasus", "acuan-lppd", Kertas("A5", 210, 148)),
    ("tests/kasus", "acuan-lppd", None),
    ("tests/kasus", "cabang-lima", Kertas()),
    ("tests/kasus", "halaman", Kertas()),
    ("tests/kasus", "dua-belas-lajur", None),
    ("tests/kasus", "paralel-bersarang", None),
    ("tests/kasus", "4", None),
    ("tests/kasus", "tegak", Kertas()),
)
EDITS = {**edits_boxes.EDITS, **edits_lines.EDITS, **edits_sheet.EDITS}
LEAST = 2
"""An edit that fits fewer pictures proves little; only two are cut into pages with connectors."""
MOST = len(PICTURES) if os.environ.get("MUTASI") else 6
"""In so many pictures an edit is tried, each time others; `make mutasi` tries all."""


@cache
def drawn(folder: str, id: str, kertas: Kertas | None) -> tuple[list[str], Expected]:
    """Return the finished pages of a picture and what they have to show."""
    peta = maps_of(folder)
    (gambar,) = (gambar for gambar in peta.gambar if gambar.id == id)
    return pages(peta, gambar, kertas), expected(peta, gambar, kertas, links(peta))


@pytest.mark.parametrize("folder, id, kertas", PICTURES, ids=str)
def test_unedited_pictures_are_sound(folder: str, id: str, kertas: Kertas | None) -> None:
    """Also after a tour through the XML library, which the edits take."""
    svgs, shown = drawn(folder, id, kertas)
    assert check(Pages(svgs, 0).svgs(), shown) == []


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_edit_is_found(edit) -> None:
    """In the pictures that it fits, whichever part it strikes."""
    names, struck, missed = set(EDITS[edit].split()), 0, []
    first = list(EDITS).index(edit)
    for step in range(len(PICTURES)):
        if struck == MOST:
            break
        number = (first + step) % len(PICTURES)
        picture = PICTURES[number]
        svgs, shown = drawn(*picture)
        edited = Pages(svgs, number)
        try:
            edit(edited)
        except LookupError:
            continue
        struck += 1
        found = {fault.name for fault in check(edited.svgs(), shown)}
        if not names & found:
            missed.append((*picture, found))
    assert missed == []
    assert struck >= LEAST
