"""A file before and after its fixes -> a unified diff, as `patch` takes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from petaproses.text.source import Source

_UNENDED = "\n\\ No newline at end of file\n"


def diff(changed: Iterable[tuple[Source, Source]]) -> str:
    """Return what changes in some files, each under its name; line ends stay those of the files."""
    return "".join(line for before, after in changed for line in _diff(before, after))


def _diff(before: Source, after: Source) -> Iterator[str]:
    for line in unified_diff(_lines(before), _lines(after), before.name, before.name):
        yield line if line.endswith("\n") else line + _UNENDED


def _lines(source: Source) -> list[str]:
    """The lines of a file as other programs count them, by line feeds alone; the first holds the mark of UTF-8."""
    mark = "\ufeff" if source.bom and source.encoding == "utf-8" else ""
    return re.findall(r"[^\n]*\n|[^\n]+", mark + source.text)
