"""PP313 sop-dua-judul: one SOP number is written with two titles."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import LintasFungsi, Peta, Proses
from petaproses.rules.helpers.texts import folded


def find(peta: Peta) -> Iterator[Finding]:
    """Compare without regard to capitals and blanks; a number without a title says nothing."""
    first: dict[str, tuple[str, Proses | LintasFungsi, int]] = {}
    bearers: tuple[Proses | LintasFungsi, ...] = (*peta.proses, *peta.lintas_fungsi)
    for bearer in bearers:
        for index, sop in enumerate(bearer.sop):
            if not sop.nomor or not sop.judul:
                continue
            judul, earlier, place = first.setdefault(sop.nomor, (sop.judul, bearer, index))
            if judul != sop.judul and folded(judul) != folded(sop.judul):
                yield Finding(
                    bearer.at / "sop" / index / "nomor",
                    Said("nomor SOP {nomor} sudah berjudul {judul}", nomor=quoted(sop.nomor), judul=quoted(judul)),
                    Said("beri nomor lain, atau samakan judulnya bila SOP-nya sama"),
                    (Related(earlier.at / "sop" / place / "nomor", Said("yang pertama di sini")),),
                )
