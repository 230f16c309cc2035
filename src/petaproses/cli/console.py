"""Where output goes: data to stdout, messages to stderr, colour and width as the terminal has them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO, TypeVar

from petaproses.cli.codes import USAGE
from petaproses.show import Style

_Item = TypeVar("_Item")


def style(stream: TextIO) -> Style:
    """Return a report's look on a stream: colours on a terminal, unless NO_COLOR or FORCE_COLOR decides."""
    width = shutil.get_terminal_size((100, 24)).columns
    if os.environ.get("NO_COLOR"):
        return Style(width=width)
    color = bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
    return Style(color=color, width=width if stream.isatty() else 100)


def tell(message: str) -> None:
    """Say something to the person at the keyboard."""
    print(message, file=sys.stderr)


def refuse(message: str, hint: str) -> int:
    """Say what of a command cannot be done and what to do instead; return the exit code for that."""
    tell(f"petaproses: {message}\n  = saran: {hint}")
    return USAGE


def save(target: Path, text: str) -> bool:
    """Write one file and tell whether that worked, having said why if it did not."""
    from petaproses.write import write

    try:
        done = write(target.parent, [(target.name, text.encode())])
    except ValueError:
        refuse(f"«{target}» bukan nama berkas", "sebut nama berkas, misalnya -o hasil/laporan.json")
        return False
    for failure in done.failed:
        tell(f"petaproses: {target.as_posix()} tidak dapat ditulis: {failure.error.strerror or failure.error}")
    return not done.failed


def progress(items: Iterable[_Item], total: int, label: str) -> Iterator[_Item]:
    """Go through some items with a bar on stderr; without one where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, label, total, transient=True, console=Console(stderr=True))
