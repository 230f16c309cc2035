"""The list of old findings of a project -> as it should be: without those that are mended, with new ones if asked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from petaproses.api.loading import Where, find
from petaproses.language import NOTHING, Said
from petaproses.language.refused import Refused

if TYPE_CHECKING:
    from petaproses.control.baseline import Entry
    from petaproses.peta import Peta
    from petaproses.text.discover import Found


class Renewal(NamedTuple):
    """What the list of old findings becomes: the map, the list's `path` and `name` to show, and its entries before and
    after. Where `partly` holds, mended ones are kept: not all files could be read, so nobody can tell."""

    peta: Peta
    path: Path
    name: str
    old: frozenset[Entry]
    new: frozenset[Entry]

    @property
    def partly(self) -> bool:
        """Whether a part of the map could not be read."""
        return bool(self.peta.holes)

    @property
    def text(self) -> str:
        """The list as its file holds it."""
        from petaproses.control.baseline import text_of

        return text_of(self.new)


def renew_baseline(where: Where, *, add: bool = False) -> Renewal:
    """Bring the list of old findings up to date, in memory; with `add` it takes in all findings that there are.

    Raises NotFound, and Refused where there is no list, or something else in its place.
    """
    from petaproses.control.baseline import NAME

    found = find(where)
    path, name = found.folder / NAME, f"{found.folder_name}/{NAME}".removeprefix("./")
    if not add and not os.path.lexists(path):
        told = Said("{tempat} tidak ada", tempat=name)
        raise Refused(told, Said("buat dengan petaproses validate --update-baseline --add"))
    if why := _not_ours(found, path):
        raise Refused(
            Said("{tempat} bukan daftar temuan lama: {sebab}", tempat=name, sebab=why),
            Said("pindahkan atau beri nama lain; petaproses tidak mengubahnya"),
        )
    peta, old, new = _renewed(found, add=add)
    return Renewal(peta, path, name, old, new)


def _renewed(found: Found, *, add: bool) -> tuple[Peta, frozenset[Entry], frozenset[Entry]]:
    """Return the map, the entries of its list, and those that it should have now: without the ones that are mended,
    which only a map that could be read as a whole can tell."""
    from petaproses.control import control, examine
    from petaproses.control.baseline import known
    from petaproses.pipeline import link_maps, read_baseline

    peta = link_maps(found)
    old = read_baseline(found)
    report = control(peta, examine(peta))
    now = frozenset(entry for _, entry in known([item for item in report.items if not item.ours], old.folder))
    kept = old.entries if peta.holes or report.crashes else old.entries & now
    return peta, old.entries, kept | now if add else kept


def _not_ours(found: Found, path: Path) -> Said:
    """Return why what stands in the list's place must not be replaced; nothing where it may be."""
    from petaproses.control.baseline import is_list
    from petaproses.pipeline import read_baseline
    from petaproses.text.regular import MAX_TEMPLATE, read_regular

    if not os.path.lexists(path):
        return NOTHING
    if path.is_symlink():
        return Said("itu sebuah tautan")
    if why := read_baseline(found).problem:
        return why
    known = is_list(read_regular(path, MAX_TEMPLATE).decode(errors="replace"))
    return NOTHING if known else Said("isinya lain")
