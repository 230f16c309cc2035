"""Coverage -> JSON for other programs, ASCII only, so that no console can damage it."""

from __future__ import annotations

from json import dumps

from petaproses.peta import Peta
from petaproses.peta.coverage import Coverage

VERSION = 1
"""Raised when a field changes its meaning or goes away; new fields may come at any time."""


def coverage_json(peta: Peta, found: Coverage) -> str:
    """Return the report as one JSON object; levels are keys, and so texts."""
    data = {
        "version": VERSION,
        "decomposed": [
            {
                "code": branch.kode,
                "name": branch.nama,
                "levels": {
                    str(level): {"processes": breakdown.proses, "decomposed": breakdown.split}
                    for level, breakdown in sorted(branch.breakdown.items())
                },
            }
            for branch in found.branches
        ],
        "processes": len(found.proses),
        "without_owner": [each.kode for each in found.without("pemilik")],
        "without_sop": [each.kode for each in found.without("sop")],
        "without_indicator": [each.kode for each in found.without("indikator")],
        "indicators": found.indikator,
        "indicators_without_process": [
            {
                "cascade": each.cascading.id,
                "id": (each.indikator or each.baris).id,
                "code": (each.indikator or each.baris).kode,
                "text": each.teks,
            }
            for each in found.loose_indikator
        ],
        "owners_without_process": [peran.key for peran in found.idle_peran],
        "hand_offs": [
            {
                "owner": each.pemilik,
                "name": peta.called(each.pemilik),
                "processes": each.proses,
                "steps": each.langkah,
                "out": each.handed,
                "in": each.received,
            }
            for each in found.handovers
        ],
    }
    return dumps(data, indent=2) + "\n"
