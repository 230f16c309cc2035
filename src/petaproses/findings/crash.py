"""An exception of ours -> what a report of it says: its kind, the line of ours, and the place in the author's files."""

from __future__ import annotations

from collections.abc import Iterator
from types import FrameType
from typing import NamedTuple

from petaproses.text.source import At


class Crash(NamedTuple):
    """What kind of fault it is, in which line of ours it happened, and on what of the author's, if that is known."""

    jenis: str
    place: str
    at: At | None

    @classmethod
    def of(cls, error: Exception) -> Crash:
        """Read it off the frames that the exception came through."""
        frames = list(_frames(error))
        where = f"{frames[0].f_globals.get('__name__', '?')}:{_line(error)}" if frames else "?"
        return cls(type(error).__name__, where, next((at for frame in frames for at in _places(frame)), None))


def _frames(error: Exception) -> Iterator[FrameType]:
    """Give the frames of an exception, the innermost first."""
    found, trace = [], error.__traceback__
    while trace:
        found.append(trace.tb_frame)
        trace = trace.tb_next
    return reversed(found)


def _line(error: Exception) -> int:
    """Return the line in the innermost frame."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return trace.tb_lineno if trace else 0


def _places(frame: FrameType) -> Iterator[At]:
    """Give the places of what a function had in hand, what it took up last first."""
    for value in reversed(frame.f_locals.values()):
        # Only plain attributes: asking an object for anything may run code, and fail as well.
        at = value if isinstance(value, At) else value.at if isinstance(value, tuple) and hasattr(value, "at") else None
        if isinstance(at, At):
            yield at
