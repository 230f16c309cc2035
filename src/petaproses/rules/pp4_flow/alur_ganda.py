"""PP404 alur-ganda: the same arrow is written twice."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Cascading, Peta
from petaproses.rules.helpers.edits_alur import without_twin
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Two arrows with different labels are two arrows."""
    for gambar in (gambar for gambar in peta.gambar if not isinstance(gambar, Cascading)):
        first: dict[tuple[str, str, str], At] = {}
        for alur in gambar.alur:
            key = (alur.dari, alur.ke, alur.label)
            if key not in first:
                first[key] = alur.at
            else:
                yield Finding(
                    alur.at,
                    Said("alur dari {dari} ke {ke} sudah ditulis", dari=quoted(alur.dari), ke=quoted(alur.ke)),
                    Said("hapus salah satu, atau beri keterangan yang berbeda"),
                    (Related(first[key], Said("yang pertama di sini")),),
                    without_twin(alur.at),
                )
