"""The name of a cascade's tier -> what stands there: goals that a planner words, or names that are given from above.

Programmes, activities and sub-activities of regions bear the names of the national nomenclature (Permendagri 90/2019
and the decrees that renew it), word by word; so do the indicators of sub-activities.
"""

from __future__ import annotations

import re

_GOAL = frozenset({"tujuan", "sasaran"})
_OFFICIAL = frozenset({"urusan", "program", "kegiatan", "subkegiatan"})


def official(tier: str) -> bool:
    """Tell whether the rows of a tier bear names of the nomenclature: Program, Kegiatan, Sub Kegiatan, Urusan."""
    words = _words(tier)
    return not _OFFICIAL.isdisjoint(words) and words[0] not in _GOAL


def goal(tier: str) -> bool:
    """Tell whether the rows of a tier are goals of an agency or a programme, with indicators of their own."""
    words = _words(tier)
    return bool(words) and words[0] in _GOAL and {"kegiatan", "subkegiatan"}.isdisjoint(words)


def tier_key(name: str) -> str:
    """Return what spellings of one tier share: `Sub Kegiatan`, `Subkegiatan (Output)`."""
    return "".join(re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", name.casefold())))


def _words(tier: str) -> list[str]:
    return re.findall(r"\w+", tier.casefold())
