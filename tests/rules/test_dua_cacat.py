"""What one defect explains is not said twice, but nothing that stands beside it is kept silent: of every two plants of
different rules, planted together, each is told as it is alone."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from typing import NamedTuple

import pytest

from tools.linked import compile_maps
from tools.plants import HEALTHY, panen, plants, tanam, tempat

PART = 1 if os.environ.get("MUTASI") else 20
"""Of how many pairs one is tried; `make mutasi` tries them all."""

LINKED = (
    {"PP302", "PP304"},  # which number was meant, when two of one sheet are wrong
    {"PP301", "PP310"},  # a code goes on from a parent that is wrong itself
    {"PP306", "PP310"},
    {"PP305", "PP310"},
    {"PP401", "PP413"},  # an arrow that can't be read may be the one that is missing
    {"PP401", "PP414"},
    {"PP403", "PP607"},  # whoever writes lanes and groups has his arrows read with neither
    {"PP408", "PP413"},  # an arrow that leads back to the start may be the one that is missing
    {"PP408", "PP414"},
    {"PP413", "PP414"},
    {"PP204", "PP515"},  # a link that leads nowhere may be the one that an indicator lacks
    {"PP401", "PP515"},
    {"PP515", "PP516"},
    {"PP405", "PP411"},  # a decision without a second branch has none to name
    {"PP407", "PP410"},  # the owner without a lane is the lane without steps
    {"PP509", "PP514"},  # a unit that touches its figures is one
    {"PP502", "PP521"},  # a list that is spread over another period has other years
    {"PP502", "PP522"},
    {"PP511", "PP521"},
    {"PP511", "PP522"},
    {"PP602", "PP606"},  # two names are no longer alike
)
"""Rules whose plants below change the same thing, so that together they are another defect."""


class Plant(NamedTuple):
    """A defect, and what is said of it alone: files and codes of rules."""

    name: str
    case: str
    said: Counter[tuple[str, str]]

    @property
    def rules(self) -> frozenset[str]:
        """The rules that speak of it."""
        return frozenset(rule for _, rule in self.said)


def _said(files: Mapping[str, str]) -> Counter[tuple[str, str]]:
    return Counter((name, rule) for name, _, _, rule in tempat(compile_maps(files)[1]))


@cache
def planted() -> list[Plant]:
    """Return a plant for each rule, but those that keep a part of a file from being read: what stands there is lost."""
    found: dict[frozenset[str], Plant] = {}
    for name, case in plants():
        files, places = panen(tanam(HEALTHY, case))
        plant = Plant(name, case, Counter((file, rule) for file, _, _, rule in places))
        if plant.rules not in found and not compile_maps(files)[0].holes:
            found[plant.rules] = plant
    return list(found.values())


@cache
def pairs() -> list[tuple[Plant, Plant]]:
    """Return every two plants that have nothing to do with one another."""
    return [
        pair
        for pair in combinations(planted(), 2)
        if not any(linked & pair[0].rules and linked & pair[1].rules for linked in LINKED)
    ]


def _hidden(one: Plant, other: Plant) -> Counter[tuple[str, str]] | None:
    """Return what is not said when both are there, None where both change the same lines."""
    try:
        files, _ = panen(tanam(tanam(HEALTHY, one.case), other.case))
    except AssertionError:
        return None
    return (one.said + other.said) - _said(files)


@pytest.mark.parametrize("part", range(4))
def test_two_defects_are_two_findings(part: int) -> None:
    """A mend may silence what follows from a defect, never what stands beside it."""
    tried = pairs()[::PART][part::4]
    hidden = [(one, other, _hidden(one, other)) for one, other in tried]
    assert not [(one.name, other.name, lost) for one, other, lost in hidden if lost]
    assert sum(lost is not None for *_, lost in hidden) > len(tried) / 2


def test_there_are_pairs_of_many_rules() -> None:
    """Else nothing would be tried above."""
    assert len(planted()) >= 60
    assert len(pairs()) >= 1500


def test_a_hidden_defect_is_seen() -> None:
    """Two plants that are known to be one defect together are what this looks for."""
    one, other = (next(plant for plant in planted() if plant.rules == {rule}) for rule in ("PP407", "PP410"))
    assert _hidden(one, other)
