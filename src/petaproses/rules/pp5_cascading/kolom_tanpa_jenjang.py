"""PP519 kolom-tanpa-jenjang: a column of a table form names a tier that no cascade has."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted
from petaproses.language.suggest import Near
from petaproses.model.bentuk import ALL, Bentuk
from petaproses.peta import Cascading, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Compare without regard to case, as the tables do; silent where there is no cascade, or one could not be read."""
    if not peta.cascading or peta.holes:
        return
    tiers = tuple(dict.fromkeys(tier for cascading in peta.cascading for tier in cascading.jenjang))
    known = {tier.casefold() for tier in (*tiers, ALL)}
    near = Near(tiers)
    otherwise = Said("pakai salah satu dari {pilihan}", pilihan=all_quoted(tiers, 20))
    for bentuk in peta.proyek.tabel.values():
        for kolom in bentuk.kolom:
            for number, tier in enumerate(kolom.jenjang):
                if kolom.at and tier.casefold() not in known:
                    told = Said("tidak ada cascading dengan jenjang {jenjang}", jenjang=quoted(tier))
                    yield Finding(kolom.at / "jenjang" / number, told, near.hint(tier, otherwise))
    for cascading in peta.cascading:
        yield from _strange(peta, cascading)


def _strange(peta: Peta, cascading: Cascading) -> Iterator[Finding]:
    for number, nama in enumerate(cascading.tabel):
        bentuk = peta.proyek.bentuk(nama)
        if bentuk and not _fits(bentuk, cascading):
            yield Finding(
                cascading.at / "tabel" / number,
                Said("bentuk tabel {nama} tidak memuat jenjang cascading ini", nama=quoted(nama)),
                Said("tulis bentuk sendiri di bawah «tabel:» di berkas proyek, dengan jenjang cascading ini"),
            )


def _fits(bentuk: Bentuk, cascading: Cascading) -> bool:
    wanted = {tier.casefold() for kolom in bentuk.kolom for tier in kolom.jenjang}
    return not wanted or ALL in wanted or not wanted.isdisjoint(tier.casefold() for tier in cascading.jenjang)
