"""PP013 pagar-memotong: a hash sign after a space cuts a text."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import put_in_quotes, span_of
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off."""
    for fault in peta.faults_of("pagar-memotong"):
        before = fault.at.source.isi(fault.at.path)
        whole = f"{before} {fault['sisa']}" if fault.at.path and isinstance(before, str) else ""
        yield Finding(
            fault.at,
            Said("tanda pagar memotong teks: {sisa} dibaca sebagai catatan", sisa=quoted(fault["sisa"])),
            Said(
                "beri tanda kutip: {teks}, atau beri spasi sesudah # bila memang catatan", teks=shown(in_quotes(whole))
            )
            if whole
            else Said("beri tanda kutip pada seluruh teks, atau beri spasi sesudah # bila memang catatan"),
            fix=_whole(fault.at, fault["sisa"]) if whole else None,
        )


def _whole(at: At, rest: str) -> Fix | None:
    """Put the text up to the end of the line in quotes; only a number behind the hash is certainly no comment."""
    start, end = span_of(At(at.source, at.path))
    cut, stop = span_of(at)
    if end > cut or at.source.text[end:cut].strip():
        return None
    return put_in_quotes(at.source, start, stop, safe=re.fullmatch(r"#\d+\s*", rest) is not None)
