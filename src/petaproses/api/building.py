"""A map -> documents of the whole of it: site, PDF, Word, Excel and more, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from petaproses.api.options import BuildOptions
from petaproses.language.refused import Refused
from petaproses.peta.outputs import INDEX, README

if TYPE_CHECKING:
    from petaproses.api.loading import Loaded
    from petaproses.emit.documents import Document
    from petaproses.emit.shared.book import Made
    from petaproses.emit.shared.failures import Mishap
    from petaproses.layout.paper import Paper
    from petaproses.text.leftovers import Batch
    from petaproses.text.write import Written


class Built(NamedTuple):
    """One document by its `name`: what was `made` of it, and what is missing in it for a fault of ours.

    Nothing was made where this machine lacks packages (`missing` is the extra of petaproses that brings them), or where
    it was `refused`.
    """

    name: str
    made: Made | None = None
    mishaps: tuple[Mishap, ...] = ()
    missing: str = ""
    refused: Refused | None = None

    @property
    def start(self) -> str:
        """What to open of it: its one file, else the page that leads to all others, else their folder."""
        names = [name for name, _ in self.made.files] if self.made else []
        start = (name for name in names if PurePosixPath(name).stem in (INDEX, README))
        return names[0] if len(names) == 1 else next(start, names[0].rpartition("/")[0] if names else "")


class Building:
    """The documents that were asked for, each made when one comes to it; `len` tells how many they are."""

    def __init__(self, loaded: Loaded, options: BuildOptions) -> None:
        """Keep what is to be made; `asked` tells whether anybody named it, on the way here or in the project file."""
        from petaproses.emit.documents import DOCUMENTS

        names = options.names or loaded.peta.proyek.dokumen
        self.asked = bool(names)
        self._documents = [DOCUMENTS[name] for name in names or DOCUMENTS]
        self._loaded, self._size = loaded, options.paper
        self._batches: list[Batch] = []

    def __len__(self) -> int:
        """Count the documents."""
        return len(self._documents)

    def __iter__(self) -> Iterator[Built]:
        """Make one document after the other."""
        from petaproses.layout.paper import Paper

        paper = Paper(self._size)
        return (self._built(document, paper) for document in self._documents)

    def _built(self, document: Document, paper: Paper) -> Built:
        from petaproses.pipeline import make_document

        if document.missing:
            return Built(document.name, missing=document.extra)
        mishaps: list[Mishap] = []
        try:
            made = make_document(self._loaded.peta, document, paper, self._loaded.found.templates, mishaps)
        except Refused as problem:
            return Built(document.name, refused=problem)
        return Built(document.name, made, tuple(mishaps))

    def write(self, folder: Path, built: Built) -> Written:
        """Write the files of one document, each as a whole or not at all."""
        from petaproses.text.leftovers import Batch
        from petaproses.text.write import Written, write

        if built.made is None:
            return Written()
        names = frozenset(name for name, _ in built.made.files)
        done = write(folder, built.made.files)
        there = names - {failure.name for failure in done.failed}
        # any it had before may be its own still unless it was made as a whole
        whole = not built.mishaps
        self._batches.append(Batch(built.name, there, lambda name: name in names or not whole))
        return done

    def settle(self, folder: Path) -> Written:
        """Note in the folder's list what was written; tell which files of earlier runs the map has no more, and why the
        list could not be written, if so."""
        from petaproses.text.leftovers import settle

        return settle(folder, self._batches)


def build(loaded: Loaded, options: BuildOptions = BuildOptions()) -> Building:
    """Plan the documents that are asked for; they are made when one goes through the result."""
    return Building(loaded, options)
