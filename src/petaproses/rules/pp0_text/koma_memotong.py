"""PP012 koma-memotong: a comma within brackets cuts a text or a figure."""

from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import put_in_quotes
from petaproses.text.source import At, Fault, Span


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off, and figures with a decimal comma."""
    for fault in peta.faults_of("koma-memotong"):
        if "angka" in fault.facts:
            yield _decimal(fault)
            continue
        yield Finding(
            fault.at,
            Said("koma memotong teks: {kunci} terbaca sebagai kunci tersendiri", kunci=quoted(fault["kunci"])),
            Said("beri tanda kutip: {teks}", teks=shown(in_quotes(fault["teks"])))
            if fault["teks"]
            else Said("beri tanda kutip pada seluruh teks yang memuat koma"),
            fix=_whole(fault.at, *fault["bentang"]) if fault["teks"] else None,
        )


def _decimal(fault: Fault) -> Finding:
    """Tell of the figures of one list; that these commas part no figures is a guess."""
    source = fault.at.source
    spans = fault["bentang"]
    first, last = source.place(spans[0][0]), source.place(spans[-1][1])
    figures = [source.text[start:end] for start, end in spans]
    typed = f"[{', '.join(in_quotes(text) if ',' in text else text for text in fault['angka'])}]"
    return Finding(
        At(source, fault.at.path, place=Span(first.line, first.column, last.line, last.column)),
        Said("koma desimal memotong angka: {angka} terbaca sebagai dua angka", angka=quoted(figures[0])),
        Said("beri tanda kutip: {teks}", teks=shown(typed)),
        fix=Fix(
            tuple(Edit(source, start, end, in_quotes(text)) for (start, end), text in zip(spans, figures, strict=True)),
            Said("beri tanda kutip pada {banyak} angka", banyak=len(spans)),
            safe=False,
        ),
    )


def _whole(at: At, start: int, end: int) -> Fix | None:
    """Put the text in quotes from its beginning to its last part."""
    text = at.source.text[start:end]
    if set(text) & set("\"'{}[]#&*!|>%@`\\") or ": " in text:
        return None
    return put_in_quotes(at.source, start, end)
