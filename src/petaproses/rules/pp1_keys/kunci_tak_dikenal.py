"""PP102 kunci-tak-dikenal: a key is not known in this place."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted, shown
from petaproses.language.suggest import Near
from petaproses.model import built as berkas
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import respelt_key
from petaproses.rules.helpers.edits_lajur import pemilik_lajur
from petaproses.text.source import At, Fault


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest key, or say where such a key belongs, or list the known ones; one finding for a key that is
    written so all over a file."""
    yield from _owners(peta)
    same: dict[tuple[str, str, tuple[str, ...]], list[At]] = {}
    for fault in (fault for fault in peta.faults_of("kunci-tak-dikenal") if "isi" not in fault.facts):
        same.setdefault((fault.at.source.name, fault["kunci"], tuple(fault["dikenal"])), []).append(fault.at)
    for (_, key, known), places in same.items():
        near = Near(known)
        yield Finding(
            places[0],
            Said("kunci {kunci} tidak dikenal di sini ({banyak} tempat)", kunci=quoted(key), banyak=len(places))
            if len(places) > 1
            else Said("kunci {kunci} tidak dikenal di sini", kunci=quoted(key)),
            near.hint(key, _belongs(key, known)),
            beside(places[1:]),
            respelt_key(places, key, near),
        )


def _owners(peta: Peta) -> Iterator[Finding]:
    """One finding a file that writes the owners of lanes as keys."""
    lanes: dict[str, list[Fault]] = {}
    for fault in peta.faults_of("kunci-tak-dikenal"):
        if "isi" in fault.facts:
            lanes.setdefault(fault.at.source.name, []).append(fault)
    for first, *others in lanes.values():
        owner = first["kunci"]
        yield Finding(
            first.at,
            Said(
                "pemilik {pemilik} ditulis sebagai kunci lajur ({banyak} lajur)",
                pemilik=quoted(owner),
                banyak=1 + len(others),
            )
            if others
            else Said("pemilik {pemilik} ditulis sebagai kunci lajur", pemilik=quoted(owner)),
            Said('tulis "pemilik: {pemilik}", lalu "proses:" di bawahnya', pemilik=shown(owner)),
            beside(fault.at for fault in others),
            pemilik_lajur((first, *others)),
        )


def _belongs(key: str, known: tuple[str, ...]) -> Said:
    """Say in which parts of a map file a key belongs; where it is in none, which keys are known here."""
    parts = [called for called, keys in _PARTS if key in keys]
    if len(parts) > 1:
        return Said("kunci itu ditulis pada {bagian} atau {lain}", bagian=parts[0], lain=parts[1])
    if parts:
        return Said("kunci itu ditulis pada {bagian}", bagian=parts[0])
    return Said("pakai salah satu dari {pilihan}", pilihan=all_quoted(known, 20))


_PARTS = (
    (Said("proses"), frozenset(berkas.Proses.model_fields)),
    (Said("peta lintas fungsi"), frozenset(berkas.LintasFungsi.model_fields)),
    (Said("langkah"), frozenset(berkas.Langkah.model_fields)),
    (Said("baris cascading"), frozenset(berkas.Baris.model_fields)),
    (Said("indikator"), frozenset(berkas.Indikator.model_fields)),
    (Said("peran"), frozenset(berkas.Peran.model_fields)),
    (Said("lembar"), frozenset(berkas.Lembar.model_fields)),
    (Said("cascading"), frozenset(berkas.Cascading.model_fields)),
    (Said("kepala"), frozenset(berkas.Kepala.model_fields)),
    (Said("berkas proyek"), frozenset(berkas.Proyek.model_fields)),
)
"""What the parts of map files are called, and the keys of each."""
