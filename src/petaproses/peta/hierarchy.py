"""Peta -> how its pictures stand to one another: which opens which, and which lie below a process."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Self

from petaproses.peta import Cascading, Gambar, Lembar, LintasFungsi, Peta, Proses


class Hierarchy(NamedTuple):
    """An index of the map's pictures, made once a run by `of`."""

    peta: Peta
    shown_on: Mapping[str, Lembar]
    """The sheet that shows a process, by its code."""
    lintas: Mapping[str, LintasFungsi]
    """A cross-functional map by its id and by its code."""
    lintas_below: Mapping[str, tuple[LintasFungsi, ...]]
    """The cross-functional maps directly below a process or another such map, by the word they name it with."""

    @classmethod
    def of(cls, peta: Peta) -> Self:
        """Index the pictures of a map."""
        shown_on = {proses.kode: lembar for lembar in reversed(peta.lembar) for proses in lembar.proses}
        lintas = {key: found for found in reversed(peta.lintas_fungsi) for key in (found.id, found.kode) if key}
        below: dict[str, tuple[LintasFungsi, ...]] = {}
        for found in peta.lintas_fungsi:
            below[found.induk] = (*below.get(found.induk, ()), found)
        return cls(peta, shown_on, lintas, below)

    def lintas_under(self, *keys: str) -> tuple[LintasFungsi, ...]:
        """Return the cross-functional maps below a process or map at any depth, each once, the nearest first."""
        found: dict[str, LintasFungsi] = {}
        words = dict.fromkeys(keys)
        while words:
            fresh = [
                below for word in words if word for below in self.lintas_below.get(word, ()) if below.id not in found
            ]
            found.update((below.id, below) for below in fresh)
            words = dict.fromkeys(word for below in fresh for word in (below.id, below.kode))
        return tuple(found.values())

    def opens(self, kode: str) -> Gambar | None:
        """Return the picture that shows what is below a process: its sheet, else its first cross-functional map."""
        return self.peta.lembar_by_induk.get(kode) or next(iter(self.lintas_below.get(kode, ())), None)

    def parent(self, gambar: Gambar) -> Gambar | None:
        """Return the picture one step up: the one that shows what this picture is about."""
        if isinstance(gambar, Cascading) or gambar.induk is None:
            return None
        if isinstance(gambar, Lembar):
            return self.shown_on.get(gambar.induk)
        above = self.lintas.get(gambar.induk) or self.peta.lembar_by_induk.get(gambar.induk)
        return above or self.shown_on.get(gambar.induk)

    def trail(self, gambar: Gambar) -> tuple[Gambar, ...]:
        """Return the pictures above this one, the top one first; a circle of parents is cut where it closes."""
        above: dict[str, Gambar] = {}
        step = self.parent(gambar)
        while step is not None and step.id != gambar.id and step.id not in above:
            above[step.id] = step
            step = self.parent(step)
        return tuple(reversed(above.values()))

    def children(self, gambar: Gambar) -> tuple[Gambar, ...]:
        """Return the pictures one step down: sheets and cross-functional maps of which this picture is the parent."""
        candidates: dict[str, Gambar] = {}
        for key in self._keys(gambar):
            lembar = self.peta.lembar_by_induk.get(key)
            found = (*((lembar,) if lembar else ()), *self.lintas_below.get(key, ()))
            candidates.update((each.id, each) for each in found)
        return tuple(each for each in candidates.values() if each.id != gambar.id and self.parent(each) is gambar)

    def process_of(self, lintas: LintasFungsi) -> Proses | None:
        """Return the process below which a cross-functional map lies, through other such maps if need be."""
        seen: set[str] = set()
        step: LintasFungsi | None = lintas
        while step is not None and step.id not in seen:
            seen.add(step.id)
            if step.induk in self.peta.by_kode:
                return self.peta.by_kode[step.induk]
            step = self.lintas.get(step.induk)
        return None

    @staticmethod
    def _keys(gambar: Gambar) -> Iterator[str]:
        """Give the words with which other pictures may name something on this one as their parent."""
        if isinstance(gambar, Lembar):
            yield from (proses.kode for proses in gambar.proses)
            if gambar.induk:
                yield gambar.induk
        elif isinstance(gambar, LintasFungsi):
            yield from (key for key in (gambar.id, gambar.kode) if key)
