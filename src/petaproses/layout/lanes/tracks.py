"""Trunks on one line -> tracks beside each other, ordered so that as few lines cross as can be, with offsets in pt.

Each bend inside the extent of a neighbour votes for the order in which it does not cross it; the idea is that of
nudging in Wybrow, Marriott and Stuckey, Orthogonal Connector Routing (2009).
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from petaproses.layout.lanes.trunks import Run, Trunk, Trunks

SPACING = 8.0
"""Distance between two lines, in pt."""
_FINER = 0.002  # fine positions per pt of offset: below half a line for any offset met
_PATIENCE = 3
_MANY_STRANDS = 60


class Clearance(NamedTuple):
    """Room beside a line for the label at its port, in pt towards lower and higher offsets: the port where its arrow
    leaves a box or, with `head`, where it enters one."""

    before: float = 0.0
    after: float = 0.0
    head: bool = False


class _Strand(NamedTuple):
    """A trunk while its line is put in order: its extent and bends in refined positions, and its labels' room."""

    trunk: Trunk
    low: float
    high: float
    legs: tuple[tuple[float, int], ...]
    ports: int
    through: bool
    fixed: bool
    labels: tuple[tuple[float, float, Clearance], ...]


def give_tracks(
    found: Trunks, is_row: tuple[bool, ...], labels: Mapping[int, Clearance], stiff: Callable[[Run], bool]
) -> None:
    """Set the offset of every trunk: first across the lanes, then along the flow, whose bends are then known.

    `labels` holds the room that the label of a link needs; a port is `stiff` when it should stay in the middle.
    """
    for along in (False, True):
        lines: dict[int, list[Trunk]] = {}
        for trunk in found.all:
            if trunk.along is along:
                lines.setdefault(trunk.line, []).append(trunk)
        for line, trunks in lines.items():
            through_cells = is_row[line] if along else line % 2 == 1
            strands = [_strand(trunk, found, labels, stiff) for trunk in trunks]
            for cluster in _clusters(strands):
                if len(cluster) > 1:
                    _settle(_ordered(cluster), through_cells)


def _strand(trunk: Trunk, found: Trunks, labels: Mapping[int, Clearance], stiff: Callable[[Run], bool]) -> _Strand:
    legs: dict[tuple[float, int], None] = {}
    ends: list[float] = []
    ports: list[Run] = []
    spots = []
    for run in trunk.runs:
        chain = found.runs[run.link]
        index = run.number - chain[0].number
        room = labels.get(run.link)
        if run.first:
            ends.append(run.start)
            ports.append(run)
            if room and not room.head:
                spots.append(_spot(run.start, run.end, room))
        else:
            other = chain[index - 1]
            at = run.start + _FINER * found.of[other.number].offset
            ends.append(at)
            legs[at, -1 if other.start < other.end else 1] = None
        if run.last:
            ends.append(run.end)
            ports.append(run)
            if room and room.head:
                spots.append(_spot(run.end, run.start, room))
        else:
            other = chain[index + 1]
            at = run.end + _FINER * found.of[other.number].offset
            ends.append(at)
            legs[at, 1 if other.start < other.end else -1] = None
    through = any(run.first and run.last for run in ports)
    fixed = through or any(stiff(run) for run in ports)
    return _Strand(trunk, min(ends), max(ends), tuple(legs), len(ports), through, fixed, tuple(spots))


def _spot(port: int, far: int, room: Clearance) -> tuple[float, float, Clearance]:
    """Return where the label at a port lies along its line: between the box and the middle of the next gutter."""
    low, high = sorted((port, port + (6 if far > port else -6)))
    return low, high, room


def _apart(strand: _Strand, other: _Strand) -> bool:
    """Tell whether two strands may share a track: their ends are at least a spacing apart."""
    gap = SPACING * _FINER - 1e-9
    return strand.high + gap <= other.low or other.high + gap <= strand.low


def _clusters(strands: list[_Strand]) -> list[list[_Strand]]:
    """Return the strands in groups that do not touch each other."""
    clusters: list[list[_Strand]] = []
    reach = float("-inf")
    for strand in sorted(strands, key=lambda strand: strand.low):
        if strand.low >= reach + SPACING * _FINER - 1e-9:
            clusters.append([])
        clusters[-1].append(strand)
        reach = max(reach, strand.high)
    return clusters


def _vote(strand: _Strand, other: _Strand) -> int:
    """Return how many crossings it saves to put `strand` before `other`; negative when it costs some."""
    if _apart(strand, other):
        return 0
    votes = 0
    for at, way in strand.legs:
        if other.low <= at <= other.high:
            votes -= way
    for at, way in other.legs:
        if strand.low <= at <= strand.high:
            votes += way
    return votes


def _ordered(cluster: list[_Strand]) -> list[_Strand]:
    """Return the strands from the lowest offset to the highest: each is moved to its best place while that helps."""
    order = sorted(cluster, key=lambda s: (sum(way for _, way in s.legs), s.low, s.high, s.trunk.runs[0].number))
    votes = {(id(a), id(b)): _vote(a, b) for a in order for b in order if a is not b}
    for _ in range(_PATIENCE if len(order) <= _MANY_STRANDS else 1):
        if not sum(_moved(order, strand, votes) for strand in list(order)):
            break
    return order


def _moved(order: list[_Strand], strand: _Strand, votes: Mapping[tuple[int, int], int]) -> bool:
    """Move one strand to its best place, and tell whether it moved."""
    here = order.index(strand)
    best, place, gain = 0, here, 0
    for there in range(here - 1, -1, -1):
        gain += votes[id(strand), id(order[there])]
        if gain > best:
            best, place = gain, there
    gain = 0
    for there in range(here + 1, len(order)):
        gain += votes[id(order[there]), id(strand)]
        if gain > best:
            best, place = gain, there
    if place == here:
        return False
    order.insert(place, order.pop(here))
    return True


def _gap(strand: _Strand, following: _Strand) -> float:
    """Return how far apart two strands that overlap must be, the first with the lower offset."""
    gap = SPACING
    for low, high, room in strand.labels:
        if low <= following.high and following.low <= high:
            gap = max(gap, room.after)
    for low, high, room in following.labels:
        if low <= strand.high and strand.low <= high:
            gap = max(gap, room.before)
    if strand.labels and following.labels:
        gap = max(
            gap, max(room.after for *_, room in strand.labels) + max(room.before for *_, room in following.labels)
        )
    return gap


def _settle(order: list[_Strand], through_cells: bool) -> None:
    """Set the offsets: in a channel about its middle, through cells around a strand that stays in the middle."""
    anchor = _anchor(order) if through_cells else None
    offsets = [0.0] * len(order)
    for i in range(anchor or 0, len(order)):
        offsets[i] = max(
            (offsets[j] + _gap(order[j], order[i]) for j in range(anchor or 0, i) if not _apart(order[j], order[i])),
            default=0.0,
        )
    for i in range((anchor or 0) - 1, -1, -1):
        offsets[i] = min(
            (
                0.0,
                *(
                    offsets[j] - _gap(order[i], order[j])
                    for j in range(i + 1, len(order))
                    if not _apart(order[j], order[i])
                ),
            )
        )
    middle = (min(offsets) + max(offsets)) / 2 if anchor is None else 0.0
    for strand, offset in zip(order, offsets, strict=True):
        strand.trunk.offset = offset - middle


def _anchor(order: list[_Strand]) -> int | None:
    """Return which strand stays in the middle of its boxes: a stiff one, else the only one with a port."""
    fixed = [i for i, strand in enumerate(order) if strand.fixed]
    if fixed:
        few = len(order) <= 3
        return min(fixed, key=lambda i: (few and not order[i].through, abs(2 * i - len(order) + 1)))
    ported = [i for i, strand in enumerate(order) if strand.ports]
    return ported[0] if len(ported) == 1 else None
