"""PP021 spasi-tak-putus: baris digeser masuk dengan spasi tak-putus.

Mengapa: spasi yang tersalin dari halaman web atau Word tampak seperti spasi biasa, tetapi bagi YAML ia huruf, sehingga
barisnya menjadi kunci yang tidak dikenal. Petaproses membacanya sebagai spasi; program lain tidak.

Salah: baris yang diawali U+00A0.

Benar: baris yang diawali spasi biasa.
"""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix, Rule, Severity, beside
from petaproses.language import Teks
from petaproses.peta import Peta
from petaproses.text.source import At, Source, Span

_MESSAGE = Teks("ganti spasi tak-putus di awal baris dengan spasi biasa")


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a file, with the other lines beside the first."""
    for fault in peta.faults_of("spasi-tak-putus"):
        source, lines = fault.at.source, fault["baris"]
        yield Finding(
            fault.at,
            Teks("{banyak} baris digeser masuk dengan spasi tak-putus (U+00A0)", banyak=len(lines)),
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


RULE = Rule("PP021", "spasi-tak-putus", Severity.WARNING, find)
