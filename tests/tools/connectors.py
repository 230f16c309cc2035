"""Maps on paper -> how many off-page connectors a reader must follow: per step, page by page.

With src on the path, `python tests/connectors.py A4 FOLDER...` reads the projects in the folders and prints a line for
each cross-functional map, then the sum.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import petaproses
from petaproses.layout.shared.scene import Scene


class Count(NamedTuple):
    """The steps and the off-page connectors of each page of a picture."""

    pages: tuple[tuple[int, int], ...]

    @property
    def steps(self) -> int:
        """The steps on all pages."""
        return sum(steps for steps, _ in self.pages)

    @property
    def connectors(self) -> int:
        """The connectors on all pages."""
        return sum(connectors for _, connectors in self.pages)


def count(scenes: tuple[Scene, ...]) -> Count:
    """Count the boxes of the author and those that the layout added."""
    added = [sum(node.jenis == "penghubung" and node.id.startswith("^") for node in scene.nodes) for scene in scenes]
    return Count(tuple((len(scene.nodes) - many, many) for scene, many in zip(scenes, added, strict=True)))


def main(paper: str, folders: list[str]) -> None:
    """Print the counts of all maps of some projects."""
    total = Count(())
    for folder in folders:
        loaded = petaproses.load(folder)
        for gambar in loaded.peta.lintas_fungsi:
            found = count(petaproses.lay_out(loaded, gambar, paper))
            print(f"{Path(folder).name} {gambar.id}: {found.connectors} connectors, {found.steps} steps, {found.pages}")
            total = Count((*total.pages, *found.pages))
    print(f"{total.connectors} connectors : {total.steps} steps = {total.connectors / max(1, total.steps):.3f}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
