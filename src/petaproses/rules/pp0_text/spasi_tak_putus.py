"""PP021 spasi-tak-putus: lines are indented with no-break spaces."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix, beside
from petaproses.language import Said
from petaproses.peta import Peta
from petaproses.text.source import At, Source, Span

_MESSAGE = Said("ganti spasi tak-putus di awal baris dengan spasi biasa")


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a file, with the other lines beside the first."""
    for fault in peta.faults_of("spasi-tak-putus"):
        source, lines = fault.at.source, fault["baris"]
        yield Finding(
            fault.at,
            Said("{banyak} baris digeser masuk dengan spasi tak-putus (U+00A0)", banyak=len(lines)),
            _MESSAGE,
            beside(At(source, place=Span(line + 1, 1, line + 1, 2)) for line in lines[1:]),
            Fix(tuple(edit for line in lines for edit in _edits(source, line)), _MESSAGE),
        )


def _edits(source: Source, line: int) -> Iterator[Edit]:
    text = source.lines[line]
    start = source.offset(line + 1, 1)
    for index, sign in enumerate(text[: len(text) - len(text.lstrip())]):
        if sign == "\u00a0":
            yield Edit(source, start + index, start + index + 1, " ")
