"""A cross-functional map -> which of its steps the start leads to, and which lead to an end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Self

from petaproses.peta import Langkah, LintasFungsi, Peta

_ON_OTHER_PAGES = frozenset({"penghubung", "dokumen"})
"""Kinds of steps where a flow may come in or leave: from another map, or as a document."""


class Reach:
    """The steps of a map whose flow is drawn from its start to its end, as far as other rules can tell."""

    @classmethod
    def all_of(cls, peta: Peta) -> Iterator[Self]:
        """Go through the maps of which no other rule says that their flow is broken."""
        for lintas in peta.lintas_fungsi:
            if lintas.alur and not peta.has_holes(lintas.at) and _sound(lintas):
                yield cls(lintas)

    def __init__(self, lintas: LintasFungsi) -> None:
        """Index the arrows of a map, both ways."""
        self._steps = {langkah.id: langkah for langkah in lintas.langkah}
        self._out: dict[str, list[str]] = {key: [] for key in self._steps}
        self._into: dict[str, list[str]] = {key: [] for key in self._steps}
        for alur in lintas.alur:
            self._out[alur.dari].append(alur.ke)
            self._into[alur.ke].append(alur.dari)

    def unreached(self) -> tuple[Langkah, ...]:
        """Return where the parts begin that no start leads to; none where the map has no start."""
        return self._apart("mulai", self._out, self._into)

    def dead_ends(self) -> tuple[Langkah, ...]:
        """Return where the parts end that lead to no end; none where the map has no end."""
        return self._apart("selesai", self._into, self._out)

    def _apart(self, jenis: str, onward: Mapping[str, list[str]], back: Mapping[str, list[str]]) -> tuple[Langkah, ...]:
        """Return the first step of each part that is not reached from the steps of a kind."""
        steps = self._steps.values()
        if all(langkah.jenis != jenis for langkah in steps):
            return ()
        open_ends = (each.id for each in steps if each.jenis in _ON_OTHER_PAGES and not back[each.id])
        reached = _reach((*(langkah.id for langkah in steps if langkah.jenis == jenis), *open_ends), onward)
        apart = {key: number for number, key in enumerate(self._steps) if key not in reached}
        return tuple(self._steps[key] for key in _beginnings(apart, onward, back))


def _sound(lintas: LintasFungsi) -> bool:
    """Tell whether all arrows join steps, all steps have one, decisions have two exits, and both ends are ends."""
    kinds = {langkah.id: langkah.jenis for langkah in lintas.langkah}
    out = Counter(alur.dari for alur in lintas.alur)
    into = Counter(alur.ke for alur in lintas.alur)
    if kinds.keys() != out.keys() | into.keys() or len(kinds) < len(lintas.langkah):
        return False
    wrong = {"mulai": into, "selesai": out}
    return not any(
        key in wrong.get(jenis, ()) or (jenis == "keputusan" and out[key] < 2) for key, jenis in kinds.items()
    )


def _beginnings(apart: Mapping[str, int], onward: Mapping[str, list[str]], back: Mapping[str, list[str]]) -> list[str]:
    """Return the first step of each circle, or single step, among those `apart` that no other of them leads to.

    As Kosaraju and Sharir find strongly connected components (Sharir 1981), in time proportional to steps and arrows:
    the last to be left by a search in depth lies in such a circle, and what leads to it is the circle.
    """
    found, known = [], set[str]()
    for key in reversed(_left(apart, onward)):
        if key not in known:
            circle = _reach((key,), back, lambda each: each not in apart)
            found.append(min(circle, key=apart.__getitem__))
            known.update(_reach((key,), onward, lambda each: each not in apart or each in known))
    return sorted(found, key=apart.__getitem__)


def _left(apart: Mapping[str, int], onward: Mapping[str, list[str]]) -> list[str]:
    """Return the steps in the order in which a search in depth leaves them; on a stack of its own, for long chains."""
    order, seen = [], set[str]()
    for start in apart:
        stack = [(start, iter(onward[start]))] if start not in seen else []
        seen.add(start)
        while stack:
            key, ahead = stack[-1]
            further = next((each for each in ahead if each in apart and each not in seen), None)
            if further is None:
                order.append(key)
                stack.pop()
            else:
                seen.add(further)
                stack.append((further, iter(onward[further])))
    return order


def _reach(
    starts: Iterable[str], onward: Mapping[str, list[str]], barred: Callable[[str], bool] = lambda _: False
) -> dict[str, None]:
    """Return all steps that some lead to, these included, the nearest first; not by way of barred ones."""
    reached = dict.fromkeys(starts)
    waiting = list(reached)
    for key in waiting:
        for each in onward[key]:
            if each not in reached and not barred(each):
                reached[each] = None
                waiting.append(each)
    return reached
