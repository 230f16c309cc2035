"""File names and bytes -> files: replaced as a whole or not at all, unchanged ones left alone, none outside."""

import os
import re
import stat
import time
from collections.abc import Iterable
from errno import EACCES, EBUSY, EEXIST, EISDIR, ENXIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from petaproses.language import Said
from petaproses.text.replaceable import HEAD, Ours, in_folder

SHARING_VIOLATIONS = (5, 32, 33)
"""Windows' error numbers for a file that another program holds open for a moment: denied, shared, locked."""

_HANDLE = re.compile(r"/dev/(stdout|stderr)|(?:/dev|/proc/self)/fd/(\d{1,4})")
"""Names of what is open already: what stands behind it, even a file, goes on where it is."""

_SYSTEM = ("/dev/", "/proc/")
"""Where links are the system's own."""

_READER_WAITS = (*(0.1,) * 30, 0)

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)


class Failure(NamedTuple):
    """A file that could not be written, and why; what stood there before still stands."""

    name: str
    error: OSError


class Written(NamedTuple):
    """What became of the files of one run, by name, in the order given; `left` are files of earlier runs in the folder
    that the map has no more."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    left: tuple[str, ...] = ()


def write(folder: Path, files: Iterable[tuple[str, bytes]], ours: Ours = in_folder) -> Written:
    """Write each file below `folder`, which is made when it is missing; names are relative, with `/` between folders.

    Only a regular file that is `ours` by its old and new bytes is replaced; a link, a device, a folder, or another's
    file is left and told.

    A name that is no plain relative path is a bug of ours and raises ValueError; what the system refuses is returned.
    """
    written, unchanged, failed = [], [], []
    for name, data in files:
        try:
            target = _target(folder, name)
            _refuse_foreign(target, data, ours)
            if _holds(target, data):
                unchanged.append(name)
            else:
                _replace(target, data)
                written.append(name)
        except OSError as error:
            failed.append(Failure(name, error))
    return Written(tuple(written), tuple(unchanged), tuple(failed))


def write_through(path: Path, data: bytes) -> bool:
    """Write to a pipe or a terminal that a person names, such as /dev/stdout; False, and nothing done, for other paths.

    Raises OSError, ENXIO for a pipe that nobody has opened to read within a few seconds.
    """
    if found := _HANDLE.fullmatch(path.as_posix()):
        handle = os.dup({"stdout": 1, "stderr": 2}.get(found[1]) or int(found[2] or 0))
    elif path.as_posix().startswith(_SYSTEM) or not path.is_symlink():
        mode = path.stat().st_mode if os.path.lexists(path) else 0
        if not (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)):
            return False
        handle = _opened(path)
    else:
        return False
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    return True


def _opened(path: Path) -> int:
    """Open a pipe or a terminal to write; a pipe waits for its reader, though not for ever."""
    how = os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    for wait in _READER_WAITS:
        try:
            handle = os.open(path, how)
        except OSError as error:
            if error.errno != ENXIO or not wait:
                raise
            time.sleep(wait)
        else:
            os.set_blocking(handle, True)
            return handle
    raise AssertionError("the last wait is none")


def rewrite(path: Path, old: bytes, new: bytes) -> None:
    """Replace an author's file, of which `old` was read, and keep its permissions; of a symbolic link, its target.

    Raises OSError, for a file that has changed meanwhile or that may not be written too.
    """
    target = path.resolve()
    if target.read_bytes() != old:
        raise OSError(EBUSY, Said("berkas itu berubah selagi dibetulkan"))
    mode = stat.S_IMODE(target.stat().st_mode)
    if not mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise PermissionError(EACCES, Said("berkas itu hanya boleh dibaca"))
    _replace(target, new, mode)


def is_plain(name: str) -> bool:
    """Tell whether a name is a relative path with `/` between folders that leads nowhere else on any system."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not (name.startswith("/") or ".." in parts or any(sign in name for sign in "\\:\0"))


def _target(folder: Path, name: str) -> Path:
    if not is_plain(name):
        raise ValueError(f"not a file name below the output folder: {name!r}")
    target = folder.joinpath(*PurePosixPath(name).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise PermissionError(EACCES, Said("foldernya tautan ke luar folder hasil"))
    return target


def _refuse_foreign(target: Path, data: bytes, ours: Ours) -> None:
    """Raise FileExistsError where something stands that we did not make."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise FileExistsError(EEXIST, Said("di situ ada tautan; hapus tautan itu, atau pilih tempat lain"))
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(EISDIR, Said("itu sebuah folder"))
    if not stat.S_ISREG(mode):
        raise FileExistsError(EEXIST, Said("itu pipa atau perangkat, bukan berkas biasa"))
    with target.open("rb") as stream:
        head = stream.read(HEAD)
    if not ours(target.name, head, data):
        told = Said("di situ ada berkas yang bukan buatan petaproses; pindahkan, atau pilih tempat lain")
        raise FileExistsError(EEXIST, told)


def _holds(target: Path, data: bytes) -> bool:
    """Tell whether the file is there with these bytes."""
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except FileNotFoundError:
        return False


def _replace(target: Path, data: bytes, mode: int | None = None) -> None:
    """Put the bytes beside the target and move them over it."""
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
