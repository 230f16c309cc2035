"""Whether this machine has a Graphviz."""

from __future__ import annotations

from petaproses.emit.graphviz.find_dot import find_dot
from petaproses.emit.shared.failures import CannotDraw


def available() -> bool:
    """Tell whether pictures can be drawn by Graphviz here."""
    try:
        return bool(find_dot())
    except CannotDraw:
        return False
