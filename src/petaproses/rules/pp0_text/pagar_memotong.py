"""PP013 pagar-memotong: a hash sign after a space cuts a text."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix
from petaproses.language import Teks
from petaproses.language.quote import berkutip, kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import bentang, dalam_kutip
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the rest that was cut off."""
    for fault in peta.faults_of("pagar-memotong"):
        before = fault.at.source.isi(fault.at.path)
        whole = f"{before} {fault['sisa']}" if fault.at.path and isinstance(before, str) else ""
        yield Finding(
            fault.at,
            Teks("tanda pagar memotong teks: {sisa} dibaca sebagai catatan", sisa=kutip(fault["sisa"])),
            Teks(
                "beri tanda kutip: {teks}, atau beri spasi sesudah # bila memang catatan", teks=tampak(berkutip(whole))
            )
            if whole
            else Teks("beri tanda kutip pada seluruh teks, atau beri spasi sesudah # bila memang catatan"),
            fix=_whole(fault.at, fault["sisa"]) if whole else None,
        )


def _whole(at: At, rest: str) -> Fix | None:
    """Put the text up to the end of the line in quotes; only a number behind the hash is certainly no comment."""
    start, end = bentang(At(at.source, at.path))
    cut, stop = bentang(at)
    if end > cut or at.source.text[end:cut].strip():
        return None
    return dalam_kutip(at.source, start, stop, aman=re.fullmatch(r"#\d+\s*", rest) is not None)
