"""PP315 bentuk-kode-beda: one code has another shape than all those beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from petaproses.findings.record import Finding, Related, beside
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.code_families import Family, Member, families

_FEWEST = 4
"""Codes of a family in which one can be odd."""


def find(peta: Peta) -> Iterator[Finding]:
    """At most one finding a family: two that differ are two ways of numbering."""
    for family in families(peta):
        found = _odd(family)
        if found:
            odd, usual = found
            yield Finding(
                odd.at,
                Said("bentuk kode {kode} lain daripada {lain}", kode=quoted(odd.kode), lain=quoted(usual.kode)),
                Said("samakan bentuknya dengan kode di sebelahnya"),
                (Related(usual.at, Said("bentuk yang biasa di sini")), *beside(odd.also)),
            )


def _odd(family: Family) -> tuple[Member, Member] | None:
    """Return the one code whose signs, or else whose widths, no other has, and one of the others; None where several
    differ."""
    if len(family) < _FEWEST:
        return None
    tokens = [member.tokens for member in family]
    shapes = [tuple(map(_kind, each)) for each in tokens]
    found = _alone(family, shapes)
    if found or len(set(shapes)) > 1:
        return found
    padded = [any(len(each) > 1 and each.startswith("0") for each in column) for column in zip(*tokens, strict=True)]
    if not any(padded):
        return None
    widths = [tuple(len(token) if wide else 0 for token, wide in zip(each, padded, strict=True)) for each in tokens]
    return _alone(family, widths)


def _alone(family: Family, shapes: Sequence[tuple[object, ...]]) -> tuple[Member, Member] | None:
    count = Counter(shapes)
    if sorted(count.values()) != [1, len(family) - 1]:
        return None
    odd = next(member for member, shape in zip(family, shapes, strict=True) if count[shape] == 1)
    usual = next(member for member, shape in zip(family, shapes, strict=True) if count[shape] > 1)
    return odd, usual


def _kind(token: str) -> str:
    return "1" if token.isdecimal() else "a" if token.isalpha() else token
