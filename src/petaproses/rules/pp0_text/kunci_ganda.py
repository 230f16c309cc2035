"""PP007 kunci-ganda: a key is written twice in the same place."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import drop_line
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Show both places."""
    for fault in peta.faults_of("kunci-ganda"):
        yield Finding(
            fault.at,
            Said("kunci {kunci} ditulis dua kali", kunci=quoted(fault["kunci"])),
            Said('hapus salah satu, atau awali dengan "- " bila ini isi daftar yang baru'),
            (Related(fault["pertama"], Said("yang pertama di sini")),),
            _once(fault.at, fault["pertama"]),
        )


def _once(second: At, first: At) -> Fix | None:
    """Delete the second line where it says the very same as the first, and nothing else."""
    source, line = second.source, second.span.line
    earlier = re.sub(r"^(?:\s*- +)*", "", source.lines[first.span.line - 1])
    if line == first.span.line or source.lines[line - 1].strip() != earlier.strip():
        return None
    edit = drop_line(source, line, r"\s*[^\s:#]+:[ \t]+[^\s\[{|>&*!#][^#]*")
    return Fix((edit,), Said("hapus baris yang kedua, isinya sama")) if edit else None
