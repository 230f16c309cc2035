"""Where output goes: data to stdout, messages to stderr, colour and width as the terminal has them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from petaproses.cli.codes import USAGE
from petaproses.cli.language import current, say
from petaproses.cli.streams import complain
from petaproses.language import Number, Said
from petaproses.report import Style
from petaproses.text.oserror import reason

if TYPE_CHECKING:
    from petaproses.text.replaceable import Ours
    from petaproses.text.write import Failure

_Item = TypeVar("_Item")


def style(stream: TextIO) -> Style:
    """Return a report's look on a stream: colours on a terminal, unless NO_COLOR or FORCE_COLOR decides."""
    width = shutil.get_terminal_size((100, 24)).columns
    if os.environ.get("NO_COLOR"):
        return Style(width=width, language=current())
    color = bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
    return Style(color=color, width=width if stream.isatty() else 100, language=current())


def tell(message: Said) -> None:
    """Say something to the person at the keyboard."""
    complain(say(message))


def refusal(message: Said, hint: Said) -> str:
    """Return in the person's language what of a command cannot be done and what to do instead."""
    return f"petaproses: {say(message)}\n  = {say(Said('petunjuk'))}: {say(hint)}"


def choose(word: str, known: Iterable[str], otherwise: Said) -> Said:
    """Return the hint that names the known word nearest to one that is none, else another hint."""
    from petaproses.language.suggest import Near  # only mistakes need it

    return Near(known).hint(word, otherwise)


def refuse(message: Said, hint: Said) -> int:
    """Say what of a command cannot be done and what to do instead; return the exit code for that."""
    complain(refusal(message, hint))
    return USAGE


def save(target: Path, text: str, ours: Ours | None = None) -> bool:
    """Write one file, or to the pipe, that a person names, and tell whether that worked, having said why if not."""
    from petaproses.text.replaceable import named
    from petaproses.text.write import write, write_through

    data = text.encode("utf-8", "replace")
    try:
        sys.stdout.flush()  # what was printed before comes first, should both lead to one place
        if write_through(target, data):
            return True
        done = write(target.parent, [(target.name, data)], ours or named)
    except ValueError:
        refuse(
            Said("«{berkas}» bukan nama berkas", berkas=target.as_posix()),
            Said("sebut nama berkas, misalnya -o hasil/laporan.json"),
        )
        return False
    except OSError as error:
        tell_unwritten(target.as_posix(), error)
        return False
    for failure in done.failed:
        tell_unwritten(target.as_posix(), failure.error)
    return not done.failed


def tell_unwritten(name: str, error: OSError) -> None:
    """Say which file could not be written, and why."""
    tell(Said("petaproses: {berkas} tidak dapat ditulis: {sebab}", berkas=name, sebab=reason(error)))


def tell_all_unwritten(failed: Sequence[Failure], folder: Path) -> None:
    """Say which files of a folder could not be written and why: of many that have one reason, how many."""
    by_reason: dict[str, list[Failure]] = {}
    for failure in failed:
        by_reason.setdefault(reason(failure.error), []).append(failure)
    for failures in by_reason.values():
        first = failures[0]
        if len(failures) == 1:
            tell_unwritten((folder / first.name).as_posix(), first.error)
            continue
        told = Said(
            "petaproses: {banyak} berkas di {folder} tidak dapat ditulis, mulai {berkas}: {sebab}",
            banyak=Number(len(failures)),
            folder=folder.as_posix(),
            berkas=first.name,
            sebab=reason(first.error),
        )
        tell(told)


def progress(items: Iterable[_Item], total: int, label: Said) -> Iterator[_Item]:
    """Go through some items with a bar on stderr; without one where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, say(label), total, transient=True, console=Console(stderr=True))
