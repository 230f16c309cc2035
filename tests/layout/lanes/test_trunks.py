"""Protects lines that are drawn as one: they come together before a box or part after one, never both."""

from __future__ import annotations

from itertools import pairwise

from layout.sketch import sketch, trunks_of
from petaproses.layout.lanes.trunks import Trunks


def shared(found: Trunks) -> list[set[int]]:
    """Return the arrows of every line that holds several."""
    return [{run.link for run in trunk.runs} for trunk in found.all if len({run.link for run in trunk.runs}) > 1]


def test_arrows_into_one_box_come_together() -> None:
    """Forty heads beside each other would need a box as high."""
    found = trunks_of(sketch("a0 b0 c0 d0", "ad bd cd"))
    assert any(len(links) > 1 for links in shared(found))


def test_arrows_out_of_a_step_part_after_it() -> None:
    """One line that forks."""
    assert shared(trunks_of(sketch("a0 b0 c0 d0", "ab ac ad")))


def test_branches_of_a_decision_never_share_a_line() -> None:
    """Each has a label of its own."""
    assert shared(trunks_of(sketch("a0? b0 c0 d0", "ab:1 ac:2 ad:3"))) == []


def test_labelled_arrows_never_share_their_beginning() -> None:
    """The label would seem to belong to both."""
    assert shared(trunks_of(sketch("a0 b0 c0", "ab:x ac:y"))) == []


def test_line_holds_one_merge_or_one_fork() -> None:
    """A fork that runs on into a merge shows flows that do not exist."""
    graph = sketch("a0 b0 c1 d1 e0", "ac ad bc bd ae be ce de")
    for links in shared(trunks_of(graph)):
        ends = [graph.links[number] for number in links]
        assert len({link.dari for link in ends}) == 1 or len({link.ke for link in ends}) == 1


def test_runs_of_an_arrow_follow_each_other_at_right_angles() -> None:
    """From the first, which leaves its box, to the last, which enters one."""
    for runs in trunks_of(sketch("a0 b1 c2 d0", "ab bc cd da ac bd")).runs:
        assert [run.first for run in runs] == [True] + [False] * (len(runs) - 1)
        assert [run.last for run in runs] == [False] * (len(runs) - 1) + [True]
        assert all(run.along != other.along for run, other in pairwise(runs))
