"""PP308 level-tak-cocok: the level that is written is not the level of the code."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import rewritten


def find(peta: Peta) -> Iterator[Finding]:
    """Give both levels; where it is the parent that is wrong, the level may be right."""
    level = {lembar.at.source.name: str(lembar.level) for lembar in peta.lembar}
    for fault in peta.faults_of("level-tak-cocok"):
        if level.get(fault.at.source.name) == fault["tertulis"]:
            continue
        right = shown(str(fault["seharusnya"]))
        yield Finding(
            fault.at,
            Said(
                "level ditulis {tertulis}, padahal menurut induknya {level}",
                tertulis=quoted(str(fault["tertulis"])),
                level=right,
            ),
            Said("tulis level: {level}, atau hapus baris ini karena level dihitung sendiri", level=right),
            fix=rewritten([fault.at], str(fault["tertulis"]), right),
        )
