"""PP211 peran-menganggur: a role is in the register but not used in the map."""

from collections.abc import Iterator, Mapping

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.model.proyek import Peran
from petaproses.peta import Peta
from petaproses.rules.helpers.holders import peran_holders
from petaproses.rules.helpers.rows import every_baris


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for all of them, but those who may stand in what could not be read; silent while nobody owns
    anything."""
    used = {word for word, _ in peran_holders(peta)}
    if not used:
        return
    register = peta.proyek.peran
    if used.issuperset(register):
        return
    for proses in peta.proses:
        used.update(proses.pemasok, proses.pelanggan)
    for baris in every_baris(peta):
        used.update(*(lintas.dengan for lintas in baris.lintas))
    above = {key: _above(register, key) for key in register}
    used.update(*(above[word] for word in tuple(used) if word in register))
    idle = [
        peran
        for peran in register.values()
        if used.isdisjoint((peran.key, *above[peran.key], *peran.anggota)) and not peta.may_hold(peran.key)
    ]
    if idle:
        names = all_quoted(tuple(peran.key for peran in idle))
        yield Finding(
            idle[0].at.at_key,
            Said("peran belum dipakai di peta: {peran}", peran=names),
            Said("hapus dari daftar peran, atau jadikan pemilik proses yang belum dipetakan"),
            beside((peran.at.at_key for peran in idle[1:]), Said("juga belum dipakai")),
        )


def _above(register: Mapping[str, Peran], key: str) -> list[str]:
    """Return the units above a role; a circle ends where it closes."""
    found: list[str] = []
    step = register.get(key)
    while step is not None and step.unit and step.unit not in found:
        found.append(step.unit)
        step = register.get(step.unit)
    return found
