"""`--also FORMAT=BERKAS`: further reports of the same run, each into a file of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import save
from petaproses.cli.language import current
from petaproses.language import Said
from petaproses.language.refused import Refused, choose
from petaproses.report import FORMATS, Style

if TYPE_CHECKING:
    from petaproses import Found, Report

_UNWRITABLE = frozenset(':\\"<>|?*')
"""Signs that no file name can hold on Windows."""


class Also(NamedTuple):
    """A report format and the file it goes to."""

    format: str
    file: Path


def require_format(name: str) -> None:
    """Refuse a report format that there is none of, naming those that there are."""
    if name not in FORMATS:
        raise choose(Said("bentuk laporan «{bentuk}» tidak ada", bentuk=name), name, tuple(FORMATS))


def read_also(texts: Iterable[str], files: Found) -> list[Also]:
    """Return what further reports are asked for; raises Refused when one cannot be made."""
    maps = {os.path.realpath(path) for path, _ in files.files}
    found: list[Also] = []
    for text in texts:
        name, equals, file = text.partition("=")
        path = Path(file)
        if not (name and equals and file):
            raise Refused(
                Said("--also «{teks}» tidak lengkap", teks=text),
                Said("tulis BENTUK=BERKAS, misalnya sarif=petaproses.sarif"),
            )
        require_format(name)
        if not path.parent.is_dir():
            raise Refused(
                Said("folder {folder} tidak ada", folder=path.parent.as_posix()),
                Said("buat dulu folder itu, atau pilih folder lain"),
            )
        if path.is_dir() or not path.name or set(path.name) & _UNWRITABLE:
            raise Refused(
                Said("«{berkas}» bukan nama berkas", berkas=file),
                Said("sebut nama berkas, misalnya sarif=petaproses.sarif"),
            )
        if os.path.realpath(path) in maps:
            raise Refused(
                Said("{berkas} adalah berkas peta", berkas=path.as_posix()), Said("tulis laporan ke berkas lain")
            )
        if os.path.realpath(path) in {os.path.realpath(other.file) for other in found}:
            raise Refused(
                Said("{berkas} disebut dua kali di --also", berkas=path.as_posix()),
                Said("beri setiap laporan berkasnya sendiri"),
            )
        found.append(Also(name, path))
    return found


def write_also(wanted: Sequence[Also], report: Report) -> int:
    """Write further reports, whole and without colours; return the exit code, 2 when a file could not be written."""
    code = OK
    for format, file in wanted:
        if not save(file, FORMATS[format](report, Style(language=current()))):
            code = USAGE
    return code
