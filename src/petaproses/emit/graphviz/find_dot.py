"""This machine -> the Graphviz it has: the one named in PETAPROSES_DOT, `dot` on PATH, or the package graphviz-pure."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from petaproses.emit.shared.failures import CannotDraw
from petaproses.language import Said

VARIABLE = "PETAPROSES_DOT"
"""The environment variable that names the program to use."""
PURE = "graphviz-pure"
"""A package that brings Graphviz as one program, and that program's name."""
HINT = Said("pasang Graphviz (graphviz.org), atau ketik: pip install graphviz-pure")


def find_dot() -> str:
    """Return the program that draws Graphviz source; CannotDraw says what to install when there is none."""
    named = os.environ.get(VARIABLE, "")
    if named:
        program = shutil.which(named)
        if program is None:
            reason = Said(
                "{variabel} menunjuk «{program}», yang tidak dapat dijalankan", variabel=VARIABLE, program=named
            )
            raise CannotDraw(reason, Said("betulkan atau kosongkan"))
        return program
    program = _on_path("dot") or next(_packaged(), None) or _on_path(PURE)
    if program is None:
        raise CannotDraw(Said("--engine graphviz memerlukan Graphviz, yang tidak ada di komputer ini"), HINT)
    return program


def _on_path(name: str) -> str | None:
    """Return a program on PATH; not one in the current folder, where Windows looks first and maps may come from."""
    program = shutil.which(name)
    return program if program and Path(program).absolute().parent != Path.cwd() else None


def _packaged() -> Iterator[str]:
    """Give the program of the package: beside this Python, or wherever its installer put it."""
    beside = shutil.which(PURE, path=str(Path(sys.executable).parent))
    if beside:
        yield beside
    try:
        files = metadata.files(PURE) or []
    except metadata.PackageNotFoundError:
        return
    for file in files:
        if file.stem == PURE and file.suffix in {"", ".exe"}:
            yield str(file.locate())
