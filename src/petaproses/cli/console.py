"""Where output goes: data to stdout, messages to stderr, colour and width as the terminal has them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from petaproses.bahasa import Teks
from petaproses.cli.codes import USAGE
from petaproses.cli.language import current, say
from petaproses.show import Style

if TYPE_CHECKING:
    from petaproses.emit.context import BrokenTemplate

_Item = TypeVar("_Item")


def style(stream: TextIO) -> Style:
    """Return a report's look on a stream: colours on a terminal, unless NO_COLOR or FORCE_COLOR decides."""
    width = shutil.get_terminal_size((100, 24)).columns
    if os.environ.get("NO_COLOR"):
        return Style(width=width, language=current())
    color = bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
    return Style(color=color, width=width if stream.isatty() else 100, language=current())


def tell(message: Teks) -> None:
    """Say something to the person at the keyboard."""
    print(say(message), file=sys.stderr)


def refusal(message: Teks, hint: Teks) -> str:
    """Return in the person's language what of a command cannot be done and what to do instead."""
    return f"petaproses: {say(message)}\n  = {say(Teks('saran'))}: {say(hint)}"


def choose(word: str, known: Iterable[str], otherwise: Teks) -> Teks:
    """Return the hint that names the known word nearest to one that is none, else another hint."""
    from petaproses.checks.dekat import Dekat  # only mistakes need it

    return Dekat(known).hint(word, otherwise)


def refuse(message: Teks, hint: Teks) -> int:
    """Say what of a command cannot be done and what to do instead; return the exit code for that."""
    print(refusal(message, hint), file=sys.stderr)
    return USAGE


def refuse_template(problem: BrokenTemplate) -> int:
    """Say where a template of the project's own is wrong."""
    return refuse(
        Teks(
            "templat {tempat} tidak dapat dipakai: {sebab}",
            tempat=problem.name if problem.line == 0 else f"{problem.name}:{problem.line or 1}",
            sebab=problem.reason,
        ),
        Teks("betulkan templat itu, atau hapus agar templat bawaan dipakai"),
    )


def save(target: Path, text: str) -> bool:
    """Write one file and tell whether that worked, having said why if it did not."""
    from petaproses.write import write

    try:
        done = write(target.parent, [(target.name, text.encode())])
    except ValueError:
        refuse(
            Teks("«{berkas}» bukan nama berkas", berkas=target),
            Teks("sebut nama berkas, misalnya -o hasil/laporan.json"),
        )
        return False
    for failure in done.failed:
        tell_unwritten(target.as_posix(), failure.error)
    return not done.failed


def tell_unwritten(name: str, error: OSError) -> None:
    """Say which file could not be written, and why."""
    sebab = error.strerror or error
    tell(Teks("petaproses: {berkas} tidak dapat ditulis: {sebab}", berkas=name, sebab=sebab))


def progress(items: Iterable[_Item], total: int, label: Teks) -> Iterator[_Item]:
    """Go through some items with a bar on stderr; without one where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, say(label), total, transient=True, console=Console(stderr=True))
