"""PP316 nomor-peta-loncat: the numbers of CFM or SOP skip one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.code_families import Family, Member, map_families

_FEWEST = 3
"""Numbers of a series in which a gap says anything."""


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the last numbers of codes that are the same before them; silent where a map may not be read."""
    if peta.holes:
        return
    for family in map_families(peta):
        for series in _series(family):
            for (lower, _), (upper, member) in pairwise(series):
                if upper - lower > 1:
                    yield _finding(lower + 1, upper - 1, member, series[0][1])


def _finding(first: int, last: int, member: Member, begin: Member) -> Finding:
    facts = {"awal": first, "akhir": last, "kode": quoted(member.kode)}
    return Finding(
        member.at,
        Said("nomor {awal} terlewat sebelum {kode}", **facts)
        if first == last
        else Said("nomor {awal} sampai {akhir} terlewat sebelum {kode}", **facts),
        Said("tulis peta yang terlewat, atau urutkan ulang nomornya"),
        (Related(begin.at, Said("deretnya bermula di sini")),),
    )


def _series(family: Family) -> Iterator[list[tuple[int, Member]]]:
    """Yield the numbers of codes that share what stands before their last one, in order."""
    found: dict[str, dict[int, Member]] = {}
    for member in family:
        tokens = member.tokens
        if tokens and tokens[-1].isdecimal() and len(tokens[-1]) <= 6:
            found.setdefault("".join(tokens[:-1]), {}).setdefault(int(tokens[-1]), member)
    yield from (sorted(numbers.items()) for numbers in found.values() if len(numbers) >= _FEWEST)
