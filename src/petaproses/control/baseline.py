"""The list of old findings that a project has put off: a text with a line a finding, which merges like any other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from petaproses.findings.fingerprint import seen_from, with_fingerprints
from petaproses.findings.record import Diagnostic, Hidden, Severity
from petaproses.language import NOTHING, Said

NAME = "temuan-lama.txt"
"""The list's file, in the folder of the project."""

_LINE = re.compile(r"(PP\d{3}) ([0-9a-f]{32}) (\S.*)")
_HEAD = (
    "# Temuan lama: tidak ditampilkan petaproses validate sampai barisnya berubah. Galat tetap menghentikan render.\n"
    "# Ditulis oleh petaproses validate --update-baseline, yang menghapus yang sudah dibetulkan.\n"
)


class Entry(NamedTuple):
    """One old finding: its file as seen from the list, its rule's code, and its fingerprint."""

    file: str
    code: str
    mark: str


class Baseline(NamedTuple):
    """The old findings of a project; `folder` is where the list lies, as findings show it; `problem` says why a list
    that is there could not be read."""

    folder: str = ""
    entries: frozenset[Entry] = frozenset()
    problem: Said = NOTHING


def parse(text: str, folder: str) -> Baseline:
    """Read a list; lines of another form, such as those that a merge leaves behind, are passed over."""
    found = (_LINE.fullmatch(line.strip()) for line in text.splitlines())
    return Baseline(folder, frozenset(Entry(each[3], each[1], each[2]) for each in found if each))


def text_of(entries: Iterable[Entry]) -> str:
    """Return a list as its file, by file and rule."""
    return _HEAD + "".join(f"{each.code} {each.mark} {each.file}\n" for each in sorted(entries))


def is_list(text: str) -> bool:
    """Tell whether a text is such a list, so that it may be replaced by another: it begins or has a line like one, or
    is empty."""
    lines = text.split("\n")
    return not text.strip() or lines[0] == _HEAD.split("\n")[0] or any(_LINE.fullmatch(line.strip()) for line in lines)


def known(items: Iterable[Diagnostic], folder: str) -> list[tuple[Diagnostic, Entry]]:
    """Return findings with the entry that each has, or would have, on a list."""
    ordered = sorted(items, key=lambda item: item.sort_key)
    return [
        (item, Entry(_one_line(seen_from(folder, item.finding.at.source.name)), item.rule.code, mark))
        for item, mark in with_fingerprints(ordered, folder)
    ]


def put_off(
    items: list[Diagnostic], old: Baseline, *, errors: bool
) -> tuple[list[Diagnostic], list[Hidden], frozenset[Entry]]:
    """Part findings into new and old ones, and name the entries that no longer occur.

    Without `errors` those that stop a build are shown, old or not.
    """
    if not old.entries:
        return items, [], frozenset()
    met = known(items, old.folder)
    hidden = [
        item for item, entry in met if entry in old.entries and (errors or item.rule.severity is not Severity.ERROR)
    ]
    gone = old.entries.difference(entry for _, entry in met)
    hid = set(map(id, hidden))
    return [item for item in items if id(item) not in hid], [Hidden(item, "baseline") for item in hidden], gone


def _one_line(name: str) -> str:
    return " ".join(name.split())
