"""PP211 peran-menganggur: a role is in the register but not used in the map."""

from collections.abc import Iterator, Mapping

from petaproses.findings.record import Finding, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip_semua
from petaproses.model.proyek import Peran
from petaproses.peta import Peta
from petaproses.rules.helpers.holders import pemegang_peran
from petaproses.rules.helpers.rows import every_baris


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for all of them, but those who may stand in what could not be read; silent while nobody owns
    anything."""
    used = {word for word, _ in pemegang_peran(peta)}
    if not used:
        return
    register = peta.proyek.peran
    if used.issuperset(register):
        return
    for proses in peta.proses:
        used.update(proses.pemasok, proses.pelanggan)
    for baris in every_baris(peta):
        used.update(*(lintas.dengan for lintas in baris.lintas))
    above = {kunci: _above(register, kunci) for kunci in register}
    used.update(*(above[word] for word in tuple(used) if word in register))
    idle = [
        peran
        for peran in register.values()
        if used.isdisjoint((peran.kunci, *above[peran.kunci], *peran.anggota)) and not peta.mungkin(peran.kunci)
    ]
    if idle:
        names = kutip_semua(tuple(peran.kunci for peran in idle))
        yield Finding(
            idle[0].at.at_key,
            Teks("peran belum dipakai di peta: {peran}", peran=names),
            Teks("hapus dari daftar peran, atau jadikan pemilik proses yang belum dipetakan"),
            beside((peran.at.at_key for peran in idle[1:]), Teks("juga belum dipakai")),
        )


def _above(register: Mapping[str, Peran], kunci: str) -> list[str]:
    """Return the units above a role; a circle ends where it closes."""
    found: list[str] = []
    step = register.get(kunci)
    while step is not None and step.unit and step.unit not in found:
        found.append(step.unit)
        step = register.get(step.unit)
    return found
