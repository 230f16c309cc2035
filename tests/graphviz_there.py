"""Whether this machine has a Graphviz."""

from __future__ import annotations

from petaproses.emit.context import CannotDraw
from petaproses.emit.find_dot import find_dot


def available() -> bool:
    """Tell whether pictures can be drawn by Graphviz here."""
    try:
        return bool(find_dot())
    except CannotDraw:
        return False
