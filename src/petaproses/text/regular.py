"""Paths -> bytes: the only way in for files that people put somewhere; devices, pipes and giants are not opened."""

from __future__ import annotations

import os
import stat
from errno import EFBIG, EINVAL
from pathlib import Path

from petaproses.language import Number, Said

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)


MAX_TEMPLATE = 4_000_000
"""Bytes of a template, or of a list of findings: text that a person writes or reads."""

MAX_DOCUMENT = 32_000_000
"""Bytes of a picture or a Word document among the templates."""


class TooBig(OSError):
    """A file larger than may be read; `size` and `limit` in bytes."""

    def __init__(self, size: int, limit: int) -> None:
        """Keep both numbers for whoever words the message."""
        told = Said(
            "besarnya {ukuran} MB, lebih dari batas {batas} MB",
            ukuran=Number(size / 1_000_000, 1),
            batas=Number(limit / 1_000_000, 1),
        )
        super().__init__(EFBIG, told)
        self.size, self.limit = size, limit


def read_regular(path: Path, limit: int) -> bytes:
    """Return the bytes of a file of at most `limit` bytes.

    Raises TooBig, and OSError for what cannot be opened and for anything that is no regular file.
    """
    _refuse_others(path.stat().st_mode)  # before it is opened: opening alone can wait for ever, or rewind a tape
    handle = os.open(path, os.O_RDONLY | _NO_WAIT)
    with os.fdopen(handle, "rb") as stream:
        found = os.fstat(handle)
        _refuse_others(found.st_mode)  # what stood there a moment ago may have been replaced
        if found.st_size > limit:
            raise TooBig(found.st_size, limit)
        data = stream.read(limit + 1)  # it may grow meanwhile, and some files of the system have no size
    if len(data) > limit:
        raise TooBig(len(data), limit)
    return data


def _refuse_others(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(EINVAL, Said("itu sebuah folder"))
    if not stat.S_ISREG(mode):
        raise OSError(EINVAL, Said("itu pipa atau perangkat, bukan berkas biasa"))
