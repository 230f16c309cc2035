"""Paths, and texts that are not saved yet -> the map, what is wrong with it, and what its fixes would change."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from petaproses.pipeline import NO_TEXT, Unsaved
from petaproses.text.discover import Found, discover

if TYPE_CHECKING:
    from petaproses.api.options import CheckOptions
    from petaproses.findings.record import Report
    from petaproses.peta import Peta
    from petaproses.text.source import Source

Where: TypeAlias = "str | os.PathLike[str] | Iterable[str | os.PathLike[str]] | Found"
"""A folder of map files, one of its files, or several of either; or what `find` found of them before."""

Overlay: TypeAlias = "Mapping[str, str] | Mapping[Path, str]"
"""What stands in an editor and not yet on the disk: the text of a map file by its path."""


class Loaded(NamedTuple):
    """The map `peta`, the `report` on all of it, and which files they were made from."""

    peta: Peta
    report: Report
    found: Found = Found(())

    @property
    def asked(self) -> Report:
        """The report on those files alone that were named one by one; the whole report where folders were named."""
        return self.report.of_files(self.found.asked) if self.found.asked else self.report

    @property
    def errors(self) -> int:
        """How many errors of the authors stand in the map; pictures of it may then contradict it."""
        from petaproses.findings.record import Severity

        return sum(item.severity is Severity.ERROR and not item.ours for item in self.report.items)


class Mended(NamedTuple):
    """The map and report after all fixes, the changed files before and after, and how many findings each is rid of."""

    loaded: Loaded
    changed: tuple[tuple[Source, Source], ...]
    fixed: Mapping[str, int]

    def diff(self) -> str:
        """Return what the fixes change, as a unified diff."""
        from petaproses.fix.diff import diff

        return diff(self.changed)

    def write(self) -> Iterator[tuple[str, OSError | None]]:
        """Write each changed file, if it is on the disk as it was read; give its name, and what kept it from that."""
        from petaproses.text.write import rewrite

        paths = {name: path for path, name in self.loaded.found.files}
        for before, after in self.changed:
            try:
                rewrite(paths[before.name], before.packed(), after.packed())
            except OSError as error:
                yield before.name, error
            else:
                yield before.name, None


def find(where: Where, overlay: Overlay = NO_TEXT) -> Found:
    """Return the map files of a project, by path and by the name that findings show; raises NotFound."""
    if isinstance(where, Found):
        return where
    paths = [where] if isinstance(where, str | os.PathLike) else where
    return discover([Path(path) for path in paths], [Path(os.path.normpath(Path(path).absolute())) for path in overlay])


def load(where: Where, options: CheckOptions | None = None, *, overlay: Overlay = NO_TEXT) -> Loaded:
    """Read, link and check a map; whatever is wrong with it stands in the report. Raises NotFound.

    Without options the report holds every error that stops a build, even those that the list of old findings names.
    Nothing is kept from one call to the next.
    """
    from petaproses.pipeline import compile_maps

    found = find(where, overlay)
    peta, report = compile_maps(found, options.wish if options else None, _unsaved(found, overlay))
    return _loaded(peta, report, found, options)


def mend(
    where: Where, options: CheckOptions | None = None, *, unsafe: bool = False, overlay: Overlay = NO_TEXT
) -> Mended:
    """Apply the fixes of the findings that are shown, in memory; with `unsafe` those too that are a good guess. Raises
    NotFound."""
    from petaproses.api.options import CheckOptions
    from petaproses.pipeline import mend_maps

    found, options = find(where, overlay), options or CheckOptions()
    done = mend_maps(found, options.wish, unsafe=unsafe, unsaved=_unsaved(found, overlay))
    return Mended(_loaded(done.peta, done.report, found, options), done.changed, done.fixed)


def _loaded(peta: Peta, report: Report, found: Found, options: CheckOptions | None) -> Loaded:
    from petaproses.findings.record import Severity

    if options and options.strict:
        report.least = Severity.WARNING
    return Loaded(peta, report, found)


def _unsaved(found: Found, overlay: Overlay) -> Unsaved:
    """Return the texts by the paths of the files that they stand for, however those are written."""
    if not overlay:
        return NO_TEXT
    texts = {_plain(path): text for path, text in overlay.items()}
    return {path: texts[_plain(path)] for path, _ in found.files if _plain(path) in texts}


def _plain(path: str | Path) -> str:
    return os.path.normcase(os.path.normpath(Path(path).absolute()))
