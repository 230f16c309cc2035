"""The files of one picture -> what was found on them: faults, and figures page by page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from petaproses.geometry import svg
from petaproses.geometry.checker import Fault, faults_of
from petaproses.geometry.expected import Expected
from petaproses.geometry.figures import Figures
from petaproses.geometry.figures import of as figures_of


class Verdict(NamedTuple):
    """One picture: its files in the order of the pages, the paper they are drawn for, faults, figures of each page."""

    files: tuple[str, ...]
    paper: str
    faults: tuple[Fault, ...]
    figures: tuple[Figures, ...]


def judge(files: Mapping[str, bytes], paper: str, expected: Expected | None) -> Verdict:
    """Read the pages of one picture by file name and check them; `paper` is its name, empty for the screen."""
    pictures = [svg.read(data.decode()) for data in files.values()]
    faults = tuple(faults_of(pictures, expected))
    return Verdict(tuple(files), paper, faults, tuple(map(figures_of, pictures)))
