"""`--also FORMAT=BERKAS`: further reports of the same run, each into a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import refuse, tell
from petaproses.diagnostics import Report
from petaproses.discover import Found
from petaproses.show import FORMATS, Style

_UNWRITABLE = frozenset(':\\"<>|?*')
"""Signs that no file name can hold on Windows."""


class Also(NamedTuple):
    """A report format and the file it goes to."""

    format: str
    file: Path


def unknown_format(name: str) -> int:
    """Say that there is no such report format, and which there are; return the exit code for that."""
    return refuse(f"bentuk laporan «{name}» tidak ada", f"pilih salah satu: {', '.join(FORMATS)}")


def read_also(texts: Iterable[str], files: Found) -> list[Also] | int:
    """Return what further reports are asked for, or the exit code when one cannot be made, having said why."""
    maps = {path.resolve() for path, _ in files.files}
    found: list[Also] = []
    for text in texts:
        name, equals, file = text.partition("=")
        path = Path(file)
        if not (name and equals and file):
            return refuse(f"--also «{text}» tidak lengkap", "tulis BENTUK=BERKAS, misalnya sarif=petaproses.sarif")
        if name not in FORMATS:
            return unknown_format(name)
        if not path.parent.is_dir():
            return refuse(f"folder {path.parent.as_posix()} tidak ada", "buat dulu folder itu, atau pilih folder lain")
        if path.is_dir() or not path.name or set(path.name) & _UNWRITABLE:
            return refuse(f"«{file}» bukan nama berkas", "sebut nama berkas, misalnya sarif=petaproses.sarif")
        if path.resolve() in maps:
            return refuse(f"{path.as_posix()} adalah berkas peta", "tulis laporan ke berkas lain")
        if path.resolve() in {other.file.resolve() for other in found}:
            return refuse(f"{path.as_posix()} disebut dua kali di --also", "beri setiap laporan berkasnya sendiri")
        found.append(Also(name, path))
    return found


def write_also(wanted: Sequence[Also], report: Report) -> int:
    """Write further reports, whole and without colours; return the exit code, 2 when a file could not be written."""
    from petaproses.write import write

    code = OK
    for format, file in wanted:
        data = FORMATS[format](report, Style()).encode("utf-8", "replace")
        for failure in write(file.parent, [(file.name, data)]).failed:
            tell(f"petaproses: {file.as_posix()} tidak dapat ditulis: {failure.error.strerror or failure.error}")
            code = USAGE
    return code
