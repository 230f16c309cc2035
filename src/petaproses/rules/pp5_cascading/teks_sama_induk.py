"""PP505 teks-sama-induk: a row repeats the wording of its parent."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import folded


def find(peta: Peta) -> Iterator[Finding]:
    """Compare without regard to capitals and blanks."""
    for cascading in peta.cascading:
        for induk in cascading.walk():
            for baris in induk.anak:
                if len(baris.teks) == len(induk.teks) and folded(baris.teks) == folded(induk.teks) and not baris.rujuk:
                    yield Finding(
                        baris.at,
                        Said("{teks} sama dengan bunyi induknya", teks=quoted(baris.teks)),
                        Said("tulis bunyi yang lebih rinci daripada induknya"),
                        (Related(induk.at, Said("induknya di sini")),),
                    )
