"""Graphviz source -> picture, through the Graphviz that is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

VARIABLE = "PETAPROSES_DOT"
"""The environment variable that names the program `dot`, where it is not on PATH."""
_SECONDS = 120


class EngineError(Exception):
    """Graphviz did not draw; the text is what it said."""


def find() -> Path | None:
    """Return the program `dot`: the one that PETAPROSES_DOT names, else the one on PATH, else None."""
    found = shutil.which(os.environ.get(VARIABLE) or "dot")
    return Path(found) if found else None


def run(dot: bytes, format: str) -> bytes:
    """Return what Graphviz draws from a source in one of its formats; raises EngineError if it cannot."""
    program = find()
    if program is None:
        raise EngineError("Graphviz tidak terpasang")
    command = [str(program), f"-T{format}"]
    try:
        done = subprocess.run(command, input=dot, capture_output=True, timeout=_SECONDS, check=True)
    except subprocess.CalledProcessError as error:
        raise EngineError(error.stderr.decode(errors="replace").strip() or f"kode keluar {error.returncode}") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineError(str(error)) from None
    return done.stdout
