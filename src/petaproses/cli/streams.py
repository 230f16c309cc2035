"""Standard output and error of a run, wherever they lead: closed, full, or a console without our signs."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any, TextIO, cast


def prepare() -> None:
    """Make both streams ones that can be written to in any case, and that show `?` for a sign they do not have."""
    if sys.stdin is None:
        _null(os.O_RDONLY)  # else the next file we open would take its number, and with it the name of standard input
    if sys.stdout is None:
        sys.stdout = _null(os.O_RDONLY)  # closed: what is written there is refused, which `broken` tells
    if sys.stderr is None:
        sys.stderr = _null(os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")  # a Windows console without the sign shows "?", and goes on
    sys.stdout = cast("TextIO", _Remembering(sys.stdout))


class _Remembering:
    """A stream that remembers why it refused something: its next flush may have nothing left to say so with."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.problem: OSError | None = None

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except OSError as error:
            self.problem = error
            raise

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            self.problem = error
            raise

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def complain(text: str) -> None:
    """Write a line to standard error; where nobody can be told, the exit code has to do."""
    with contextlib.suppress(OSError, ValueError):
        print(text, file=sys.stderr)


def broken() -> OSError | None:
    """Write what waits for standard output, and return what the system has against it, if anything."""
    known: OSError | None = getattr(sys.stdout, "problem", None)
    if known:
        return known
    try:
        sys.stdout.flush()
    except OSError as error:
        return error
    except ValueError as error:  # closed by somebody
        return OSError(9, str(error))
    return None


def abandon(stream: TextIO) -> None:
    """Let go of a stream that cannot be written to: the interpreter's last flush would fail as well, and say so."""
    with contextlib.suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)


def finish() -> None:
    """Leave nothing behind on standard error that the interpreter could stumble over."""
    try:
        sys.stderr.flush()
    except (OSError, ValueError):
        abandon(sys.stderr)


def _null(how: int) -> TextIO:
    return os.fdopen(os.open(os.devnull, how), "w", encoding="utf-8", closefd=False)
