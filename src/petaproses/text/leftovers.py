"""A folder we write to -> those of our files in it that belong to nothing any more, by a list of what we made there.

Neither a table in CSV nor a page from a project's own template bears a sign of us, and a copy that somebody keeps
beside our file bears all of them: so a list tells, one line a file, which changes only when the set of files does.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from petaproses.text.filename import first_page, same
from petaproses.text.regular import MAX_DOCUMENT, read_regular
from petaproses.text.replaceable import LIST, LIST_HEAD
from petaproses.text.write import Written, is_plain, write


class Batch(NamedTuple):
    """What one maker (`render`, or a document's name) has made in this run; `belongs` tells of another file that it
    made before whether the map, as far as this run can know, still has it."""

    maker: str
    names: frozenset[str]
    belongs: Callable[[str], bool]


def settle(folder: Path, batches: Iterable[Batch]) -> Written:
    """Bring the list of a folder up to date; return which files on it are left over, in order, and why the list could
    not be written, if so."""
    made = {batch.maker: batch for batch in batches}
    before = _read(folder / LIST)
    found = {name: maker for name, maker in before.items() if _is_file(folder / name)}
    found |= {name: maker for maker, batch in made.items() for name in batch.names}
    left = [name for name, maker in found.items() if maker in made and not _has(made[maker], name, folder)]
    lines = [LIST_HEAD, *(f"{maker} {name}" for name, maker in sorted(found.items()))]
    needed = bool(found or before)
    done = write(folder, [(LIST, "".join(f"{line}\n" for line in lines).encode())] if needed else ())
    return Written(failed=done.failed, left=tuple(sorted(left)))


def of_pictures(drawn: Iterable[str], planned: Iterable[str]) -> Callable[[str], bool]:
    """Tell, for `Batch.belongs`, whether a file is one that the whole map may have (`planned` names the first pages),
    or a further page of a picture that was not drawn now."""
    drawn, planned = frozenset(drawn), frozenset(planned)
    return lambda name: name in planned or (first_page(name) in planned and first_page(name) not in drawn)


def _read(path: Path) -> Mapping[str, str]:
    """Return who made which file; nothing where there is no list of ours, and without the lines that say nothing."""
    try:
        first, *lines = read_regular(path, MAX_DOCUMENT).decode(errors="replace").splitlines() or [""]
    except OSError:
        return {}
    parts = (line.partition(" ") for line in lines if first == LIST_HEAD)
    return {name: maker for maker, _, name in parts if is_plain(name) and name.isprintable()}


def _has(batch: Batch, name: str, folder: Path) -> bool:
    """Tell whether a file is made now or belongs to the map; a system may take two names for the same."""
    if name in batch.names or batch.belongs(name):
        return True
    return any(same(each) == same(name) and (folder / each).samefile(folder / name) for each in batch.names)


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False
