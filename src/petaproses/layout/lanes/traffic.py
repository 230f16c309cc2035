"""Routes laid so far -> how busy each step and point of the coarse grid is, in all and by vertex."""

from __future__ import annotations

from itertools import pairwise

from petaproses.layout.lanes.lattice import Lattice

ACROSS, CORNER = 1, 2  # with ALONG = 0: how a line passes a point
Path = tuple[int, ...]


class Traffic:
    """Counts per step and per point. A step is `2 * point` (to the next u line) or `2 * point + 1` (to the next v
    line); a passage is `3 * point` + 0 along the flow, 1 across, 2 with a corner. `coming` and `going` hold the same
    counts for the links into and out of one vertex. A side is `4 * vertex + direction`."""

    def __init__(self, lattice: Lattice, vertices: int) -> None:
        points = len(lattice.u)
        self.stride = lattice.stride
        self.steps = [0] * (2 * points)
        self.passages = [0] * (3 * points)
        self.outs = [0] * (4 * vertices)
        self.ins = [0] * (4 * vertices)
        self.coming: list[dict[int, int]] = [{} for _ in range(vertices)]
        self.going: list[dict[int, int]] = [{} for _ in range(vertices)]
        self._known: dict[Path, tuple[list[int], list[int]]] = {}

    def parts(self, path: Path) -> tuple[list[int], list[int]]:
        """Return the steps and passages of a path: asked for whenever it is laid, looked at or taken up."""
        found = self._known.get(path)
        if found is None:
            found = self._known[path] = (self.steps_of(path), self.passages_of(path))
        return found

    def steps_of(self, path: Path) -> list[int]:
        """Return the steps of a path."""
        stride = self.stride
        steps = []
        for p, q in pairwise(path):
            low = min(p, q)
            steps.append(2 * low if q - p in (stride, -stride) else 2 * low + 1)
        return steps

    def passages_of(self, path: Path) -> list[int]:
        """Return the passages of a path, without its ends."""
        stride = self.stride
        passages = []
        for o, p, q in zip(path, path[1:], path[2:], strict=False):
            before, after = p - o, q - p
            how = CORNER if before != after else 0 if before in (stride, -stride) else ACROSS
            passages.append(3 * p + how)
        return passages

    def direction(self, step: int) -> int:
        """Return the direction of a step between neighbouring points: 0 with the flow, 1 against, 2 down, 3 up."""
        return {self.stride: 0, -self.stride: 1, 1: 2, -1: 3}[step]

    def put(self, path: Path, dari: int, ke: int, sign: int = 1) -> None:
        """Add a path to all counts, or take it away again with `sign` -1."""
        coming, going = self.coming[ke], self.going[dari]
        steps, passages = self.parts(path)
        for step in steps:
            self.steps[step] += sign
            coming[step] = coming.get(step, 0) + sign
            going[step] = going.get(step, 0) + sign
        for passage in passages:
            self.passages[passage] += sign
            key = -1 - passage  # steps and passages share one mapping
            coming[key] = coming.get(key, 0) + sign
            going[key] = going.get(key, 0) + sign
        self.outs[4 * dari + self.direction(path[1] - path[0])] += sign
        self.ins[4 * ke + self.direction(path[-2] - path[-1])] += sign

    def strangers(self, path: Path, dari: int, ke: int) -> bool:
        """Tell whether a path laid here shares a step with, or crosses, a line of other ends."""
        coming, going = self.coming[ke], self.going[dari]
        steps, passages = self.parts(path)
        for step in steps:
            if self.steps[step] > coming.get(step, 0) + going.get(step, 0) - 1:
                return True
        for passage in passages:
            first = passage - passage % 3
            for other in range(first, first + 3):
                if other != passage and self.passages[other] > coming.get(-1 - other, 0) + going.get(-1 - other, 0):
                    return True
        return False
