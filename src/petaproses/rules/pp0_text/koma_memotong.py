"""PP012 koma-memotong: a comma within brackets cuts a text or a figure."""

from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix
from petaproses.language import Teks
from petaproses.language.quote import berkutip, kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import dalam_kutip
from petaproses.text.source import At, Fault, Span


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off, and figures with a decimal comma."""
    for fault in peta.faults_of("koma-memotong"):
        if "angka" in fault.facts:
            yield _decimal(fault)
            continue
        yield Finding(
            fault.at,
            Teks("koma memotong teks: {kunci} terbaca sebagai kunci tersendiri", kunci=kutip(fault["kunci"])),
            Teks("beri tanda kutip: {teks}", teks=tampak(berkutip(fault["teks"])))
            if fault["teks"]
            else Teks("beri tanda kutip pada seluruh teks yang memuat koma"),
            fix=_whole(fault.at, *fault["bentang"]) if fault["teks"] else None,
        )


def _decimal(fault: Fault) -> Finding:
    """Tell of the figures of one list; that these commas part no figures is a guess."""
    source = fault.at.source
    spans = fault["bentang"]
    first, last = source.place(spans[0][0]), source.place(spans[-1][1])
    figures = [source.text[start:end] for start, end in spans]
    quoted = f"[{', '.join(berkutip(text) if ',' in text else text for text in fault['angka'])}]"
    return Finding(
        At(source, fault.at.path, place=Span(first.line, first.column, last.line, last.column)),
        Teks("koma desimal memotong angka: {angka} terbaca sebagai dua angka", angka=kutip(figures[0])),
        Teks("beri tanda kutip: {teks}", teks=tampak(quoted)),
        fix=Fix(
            tuple(Edit(source, start, end, berkutip(text)) for (start, end), text in zip(spans, figures, strict=True)),
            Teks("beri tanda kutip pada {banyak} angka", banyak=len(spans)),
            safe=False,
        ),
    )


def _whole(at: At, start: int, end: int) -> Fix | None:
    """Put the text in quotes from its beginning to its last part."""
    text = at.source.text[start:end]
    if set(text) & set("\"'{}[]#&*!|>%@`\\") or ": " in text:
        return None
    return dalam_kutip(at.source, start, end)
