"""PP501 jenjang-tak-dikenal: a cascade row without a known tier."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import respelt_key
from petaproses.text.source import Fault


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the tier nearest to one of the row's keys; rows with the same keys are told once a cascade."""
    told: dict[tuple[str, tuple[str, ...]], list[Fault]] = {}
    for fault in peta.faults_of("jenjang-tak-dikenal"):
        keys = tuple(fault["kunci"])
        told.setdefault((fault.at.source.name, keys or (str(fault.at.path),)), []).append(fault)
    for fault, *others in told.values():
        keys, known = tuple(fault["kunci"]), tuple(fault["dikenal"])
        near = Near(known)
        meant = next((hint for key in keys if (hint := near.hint(key))), None)
        rows = len({other.at.path for other in others} | {fault.at.path})
        yield Finding(
            fault.at,
            _NONE
            if not keys
            else Said("kunci {kunci} bukan jenjang", kunci=all_quoted(keys))
            if rows == 1
            else Said("kunci {kunci} bukan jenjang ({banyak} baris)", kunci=all_quoted(keys), banyak=rows),
            meant or Said("awali baris dengan salah satu jenjang: {jenjang}", jenjang=all_quoted(known, 20)),
            beside(other.at for other in others if other.at.path != fault.at.path),
            respelt_key((each.at for each in (fault, *others)), keys[0], near) if len(keys) == 1 else None,
        )


_NONE = Said("baris ini tidak memuat jenjang")
