"""File names and bytes -> files: replaced as a whole or not at all, unchanged ones left alone, none outside."""

import os
import stat
import time
from collections.abc import Iterable
from errno import EACCES, EBUSY
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from petaproses.bahasa import Teks

SHARING_VIOLATIONS = (5, 32, 33)
"""Windows' error numbers for a file that another program holds open for a moment: denied, shared, locked."""

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)


class Failure(NamedTuple):
    """A file that could not be written, and why; what stood there before still stands."""

    name: str
    error: OSError


class Written(NamedTuple):
    """What became of the files of one run, by name, in the order given."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> Written:
    """Write each file below `folder`, which is made when it is missing; names are relative, with `/` between folders.

    A name that is no plain relative path is a bug of ours and raises ValueError; what the system refuses is returned.
    """
    written, unchanged, failed = [], [], []
    for name, data in files:
        try:
            target = _target(folder, name)
            if _holds(target, data):
                unchanged.append(name)
            else:
                _replace(target, data)
                written.append(name)
        except OSError as error:
            failed.append(Failure(name, error))
    return Written(tuple(written), tuple(unchanged), tuple(failed))


def rewrite(path: Path, old: bytes, new: bytes) -> None:
    """Replace an author's file, of which `old` was read, and keep its permissions; of a symbolic link, its target.

    Raises OSError, for a file that has changed meanwhile or that may not be written too.
    """
    target = path.resolve()
    if target.read_bytes() != old:
        raise OSError(EBUSY, Teks("berkas itu berubah selagi dibetulkan"))
    mode = stat.S_IMODE(target.stat().st_mode)
    if not mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    _replace(target, new, mode)


def _target(folder: Path, name: str) -> Path:
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or "\\" in name or ":" in name or ".." in parts or "\0" in name:
        raise ValueError(f"not a file name below the output folder: {name!r}")
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise PermissionError(f"{target.parent} leads out of {folder}")
    return target


def _holds(target: Path, data: bytes) -> bool:
    """Tell whether the file is there with these bytes; a symbolic link never counts, for it may lead anywhere."""
    try:
        found = target.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == len(data) and target.read_bytes() == data


def _replace(target: Path, data: bytes, mode: int | None = None) -> None:
    """Put the bytes beside the target and move them over it, which replaces a link itself and not what it points to."""
    # In the same folder, since only within one file system is the move a single step.
    draft = target.with_name(f".{os.getpid()}.petaproses.tmp")
    try:
        with draft.open("xb") as stream:
            stream.write(data)
        if mode is not None:
            draft.chmod(mode)
        _move(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def _move(draft: Path, target: Path) -> None:
    for wait in _WAITS:
        try:
            draft.replace(target)
        except PermissionError as error:
            # A virus scanner or a viewer holds the file for a moment; only Windows refuses for that.
            if getattr(error, "winerror", None) not in SHARING_VIOLATIONS:
                raise
            time.sleep(wait)
        else:
            return
    draft.replace(target)
