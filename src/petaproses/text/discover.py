"""What the command line names -> the map files of one project, in a steady order, with names to show."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from petaproses.language import Said
from petaproses.language.refused import Refused
from petaproses.language.visible import distinct
from petaproses.text.oserror import reason

SUFFIXES = (".yaml", ".yml")
_SKIPPED = frozenset({"templates", "node_modules"})
_MAX_FOLDERS = 12


class Found(NamedTuple):
    """The files of a project by the names that findings show, POSIX style; `asked` holds the names of files that were
    given one by one (findings elsewhere are then not wanted), empty when whole folders were given."""

    files: tuple[tuple[Path, str], ...]
    asked: frozenset[str] = frozenset()

    @property
    def folder(self) -> Path:
        """The folder of the project: where its files begin."""
        return self.files[0][0].parent if self.files else Path()

    @property
    def templates(self) -> Path | None:
        """The folder with templates of the project's own, None when it has none."""
        own = self.folder / "templates"
        return own if self.files and own.is_dir() else None

    @property
    def folder_name(self) -> str:
        """That folder by the name that findings show."""
        return PurePosixPath(self.files[0][1]).parent.as_posix() if self.files else ""


class NotFound(Refused):
    """A path that is not there, or a folder without map files."""

    def __init__(self, told: Said) -> None:
        """Say what to name instead."""
        super().__init__(told, Said("sebut folder yang berisi berkas .yaml, misalnya petaproses validate maps/"))


def discover(paths: Iterable[Path], unsaved: Iterable[Path] = ()) -> Found:
    """Find the map files below some folders; a single file brings the rest of its folder with it, to be linked to.

    Hidden folders and folders for templates are passed over, links to folders are not followed. Files that are only
    `unsaved` as yet (absolute paths) count as if they were there. Raises NotFound.
    """
    files: dict[Path, str] = {}
    asked = set()
    new = [file for file in unsaved if not os.path.lexists(file)]
    for path in paths:
        if path.absolute() not in new:
            _require(path)
        folder = path if path.is_dir() else path.parent
        found = {file.absolute(): _name(file) for file in _walk(folder, 0)} if folder.is_dir() else {}
        found |= {file: _name(file) for file in new if _belongs(file, folder.absolute())}
        if not path.is_dir():
            found[path.absolute()] = _name(path)
            asked.add(_name(path))
        elif not found:
            raise NotFound(Said("tidak ada berkas .yaml di {folder}", folder=path.as_posix()))
        files.update(found)
    ordered = sorted(files.items(), key=lambda item: (item[1].count("/"), item[1]))
    whole = any(path.is_dir() for path in paths)
    return Found(tuple(ordered), frozenset() if whole else frozenset(asked))


def _require(path: Path) -> None:
    """Raise NotFound for what is not there, saying so in our words."""
    try:
        path.stat()
    except FileNotFoundError as error:
        raise NotFound(Said("{tempat} tidak ada", tempat=path.as_posix())) from error
    except OSError as error:
        raise NotFound(
            Said("{tempat} tidak dapat dibuka: {sebab}", tempat=path.as_posix(), sebab=reason(error))
        ) from error
    except ValueError as error:  # a NUL, which no path can hold
        raise NotFound(Said("{tempat} tidak ada", tempat=path.as_posix())) from error


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Give the map files below a folder, and each folder that cannot be looked into: reading it says why."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            if depth < _MAX_FOLDERS and entry.name not in _SKIPPED and not entry.is_symlink():
                yield from _walk(entry, depth + 1)
        elif entry.suffix.lower() in SUFFIXES or named_as_text(entry):
            yield entry


def _belongs(file: Path, folder: Path) -> bool:
    """Tell whether a file would be found below a folder, once it is there."""
    if not file.is_relative_to(folder) or file.suffix.lower() not in SUFFIXES:
        return False
    *folders, name = file.relative_to(folder).parts
    seen = not any(each.startswith(".") or each in _SKIPPED for each in folders) and not name.startswith(".")
    return seen and len(folders) <= _MAX_FOLDERS


def named_as_text(path: Path) -> bool:
    """Tell whether a map file has the ending that Windows Notepad adds and Explorer hides: `peta.yaml.txt`."""
    return path.name.lower().endswith(tuple(f"{suffix}.txt" for suffix in SUFFIXES))


def _is_folder(entry: Path) -> bool:
    """Tell whether an entry is a folder; of what may not even be looked at, reading it will say why."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _name(path: Path) -> str:
    """Return a file's name to show: relative to the current folder when it lies inside, and of signs that every report
    and document can hold, whatever bytes the file system took for a name."""
    try:
        return distinct(path.absolute().relative_to(Path.cwd()).as_posix())
    except (ValueError, OSError):  # elsewhere, or in a folder that is gone
        return distinct(path.as_posix())
