"""PP505 teks-sama-induk: a row repeats the wording of its parent."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import bunyi


def find(peta: Peta) -> Iterator[Finding]:
    """Compare without regard to capitals and blanks."""
    for cascading in peta.cascading:
        for induk in cascading.walk():
            for baris in induk.anak:
                if len(baris.teks) == len(induk.teks) and bunyi(baris.teks) == bunyi(induk.teks) and not baris.rujuk:
                    yield Finding(
                        baris.at,
                        Teks("{teks} sama dengan bunyi induknya", teks=kutip(baris.teks)),
                        Teks("tulis bunyi yang lebih rinci daripada induknya"),
                        (Related(induk.at, Teks("induknya di sini")),),
                    )
