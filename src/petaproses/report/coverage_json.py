"""Coverage -> JSON for other programs, ASCII only, so that no console can damage it."""

from __future__ import annotations

from json import dumps

from petaproses.peta import Peta
from petaproses.peta.coverage import Cakupan

VERSION = 1
"""Raised when a field changes its meaning or goes away; new fields may come at any time."""


def cakupan_json(peta: Peta, found: Cakupan) -> str:
    """Return the report as one JSON object; levels are keys, and so texts."""
    data = {
        "version": VERSION,
        "decomposed": [
            {
                "code": cabang.kode,
                "name": cabang.nama,
                "levels": {
                    str(level): {"processes": urai.proses, "decomposed": urai.terurai}
                    for level, urai in sorted(cabang.urai.items())
                },
            }
            for cabang in found.cabang
        ],
        "processes": len(found.proses),
        "without_owner": [each.kode for each in found.tanpa("pemilik")],
        "without_sop": [each.kode for each in found.tanpa("sop")],
        "without_indicator": [each.kode for each in found.tanpa("indikator")],
        "indicators": found.indikator,
        "indicators_without_process": [
            {
                "cascade": each.cascading.id,
                "id": (each.indikator or each.baris).id,
                "code": (each.indikator or each.baris).kode,
                "text": each.teks,
            }
            for each in found.indikator_lepas
        ],
        "owners_without_process": [peran.kunci for peran in found.peran_kosong],
        "hand_offs": [
            {
                "owner": each.pemilik,
                "name": peta.sebutan(each.pemilik),
                "processes": each.proses,
                "steps": each.langkah,
                "out": each.menyerahkan,
                "in": each.menerima,
            }
            for each in found.serah
        ],
    }
    return dumps(data, indent=2) + "\n"
