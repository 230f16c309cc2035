"""Maps for tests: YAML texts by file name -> a linked Peta, through the real reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from petaproses.model.shape import shape
from petaproses.peta import Peta
from petaproses.peta.linking import link
from petaproses.text.read import read

ROOT = Path(__file__).parents[2]


def peta_of(**files: str) -> Peta:
    """Compile the texts of some files; `level_0="..."` stands for a file `level_0.yaml`."""
    return link([shape(read(text.encode("utf-8"), f"{name}.yaml")) for name, text in files.items()])


@cache
def maps_of(folder: str) -> Peta:
    """Compile the map files of a folder of this repository, once: what is laid out of them can then be shared."""
    return peta_of(**{path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / folder).glob("*.yaml"))})


def rules(peta: Peta) -> list[str]:
    """Return the names of the faults noted, in order."""
    return [fault.rule for fault in peta.faults]


def place(peta: Peta, rule: str) -> tuple[str, int, int]:
    """Return file, line and column of the one fault of a rule."""
    (fault,) = peta.faults_of(rule)
    return fault.at.source.name, fault.at.span.line, fault.at.span.column
