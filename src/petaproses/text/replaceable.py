"""What stands where a file is to go -> whether we made it, so that it may be replaced.

The rule, the same for all commands: what is empty is nobody's; what begins as our files begin is ours; of a file whose
name we chose, any regular one is ours unless the name is one that others give as well. Map files are never ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Ours = Callable[[str, bytes, bytes], bool]
"""Takes a file's name, the first bytes of what stands there, and the bytes that are to replace it."""

HEAD = 4096
"""How many bytes of a file tell what it is."""

_MAP = re.compile(r".*\.ya?ml", re.IGNORECASE)
_HTML = (
    rb'<!doctype html>\n<html lang="(?:id|en)">\n<head>\n<meta charset="utf-8">\n'
    rb'<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
)
LIST = ".petaproses"
"""The list in an output folder of what we made there."""
LIST_HEAD = "# Yang dibuat petaproses di folder ini: agar yang tidak dipakai lagi dapat disebut."

_OFTEN = {
    LIST: re.compile(re.escape(LIST_HEAD.encode())),
    "index.html": re.compile(_HTML),
    "README.md": re.compile(rb"# [^\n]*\n\n- (?:Instansi|Unit|Periode|Jumlah)"),
}
"""Names that others give to files of theirs, each with how ours begin."""

_NAMED = re.compile(
    rb'\{\s*"\$schema": "http://json-schema\.org/draft-07/schema#",\s*"title": "Peta proses bisnis"'
    rb'|\{\s*"version": 1,\s*"(?:language|decomposed)": '
    rb'|\{\s*"\$schema": "https://json\.schemastore\.org/sarif[^{}]*'
    rb'"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "petaproses"'
    rb'|\[\]\s*$|\[\s*\{\s*"check_name": "PP\d'
    rb'|<\?xml[^>]*>\s*<testsuites name="petaproses"'
    rb"|### petaproses\n"
    rb"|Terurai / semua proses|Decomposed / all processes"
    rb"|(?:[^\n]*\n){0,3}[^\n]* (?:diperiksa|checked): \d"
    rb"|[^\n]*: (?:galat|peringatan|saran|error|warning|hint) PP\d{3} \["
    rb"|::(?:error|warning|notice) file=[^\n]*,title=PP\d"
    rb"|" + _HTML
)
"""How the reports and the schema begin, whose file a person names."""


def in_folder(name: str, old: bytes, new: bytes) -> bool:
    """Tell it of a file whose name we chose, in a folder that a person names for what we make."""
    if not old or name not in _OFTEN:
        return True
    # a project's own template may begin in any way, but twice in the same
    return _OFTEN[name].match(old) is not None or _first_line(old) == _first_line(new)


def named(name: str, old: bytes, _new: bytes) -> bool:
    """Tell it of a single file that a person names."""
    if not old:
        return not _MAP.fullmatch(name)
    return _NAMED.match(old) is not None


def _first_line(data: bytes) -> bytes:
    return data[:HEAD].partition(b"\n")[0]
