"""A page of the handbook -> what its reader does and sees, in order: files, commands, what they say, and pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, NamedTuple

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

_STEP = re.compile(
    r"^```(?P<fence>\w*)\n(?P<text>.*?)^```$|^!\[[^]]+\]\((?P<picture>[^)]+)\)$", re.MULTILINE | re.DOTALL
)
_NAMED = re.compile(r"# ([\w./-]+\.ya?ml)\b")
_KINDS = {
    "yaml": "file",
    "bat": "commands",
    "sh": "commands",
    "text": "said",
    "diff": "said",
    "json": "data",
    "jinja": "template",
}

Kind = Literal["file", "commands", "said", "data", "template", "picture"]


class Step(NamedTuple):
    """One thing that a page shows; a file and a picture have a name, which is a path."""

    kind: str
    text: str
    name: str = ""


def steps(text: str) -> list[Step]:
    """Return the steps of a page in its order; raise ValueError for a block that is of no kind we know how to try."""
    return [_step(found) for found in _STEP.finditer(text)]


def _step(found: re.Match[str]) -> Step:
    if found["picture"]:
        return Step("picture", "", found["picture"])
    kind = _KINDS.get(found["fence"])
    if kind is None:
        raise ValueError(f"nobody would try this block:\n{found[0]}")
    name = _NAMED.match(found["text"]) if kind == "file" else None
    if kind == "file" and name is None:
        raise ValueError(f"the example does not say which file it is:\n{found[0]}")
    return Step(kind, found["text"], name[1] if name else "")


def text_of(name: str) -> str:
    """Return the text of a page below `docs`."""
    return (DOCS / name).read_text(encoding="utf-8")


def commands(step: Step) -> list[str]:
    """Return the command lines of a block."""
    return [line for line in step.text.splitlines() if line]


def tables(text: str) -> list[tuple[str, list[list[str]]]]:
    """Return each table of a page with the heading above it: its rows of cells, the head first and without the rule."""
    found: list[tuple[str, list[list[str]]]] = []
    heading, rows = "", list[list[str]]()
    for line in [*_FENCED.sub("", text).splitlines(), ""]:
        if line.startswith("#"):
            heading = line.lstrip("# ")
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows:
            found.append((heading, [rows[0], *rows[2:]]))
            rows = []
    return found


_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
