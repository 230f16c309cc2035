"""PP001 yaml-rusak: susunan berkas tidak dapat dibaca.

Mengapa: berkas peta ditulis dengan YAML: pasangan «kunci: isi», daftar dengan «- », dan jarak masuk dari spasi. Bila
susunannya putus di satu tempat, isi sesudahnya tidak dapat dipahami, karena itu seluruh berkas tidak dipakai.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Rapat: evaluasi

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: "Rapat: evaluasi"
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Say in the planner's words what libyaml says."""
    for fault in peta.faults_of("yaml-rusak"):
        from petaproses.rules.helpers.yaml_words import terjemahkan  # a sound map never needs it

        told = terjemahkan(fault)
        yield Finding(told.at, told.masalah, told.saran, fix=told.fix)


RULE = Rule("PP001", "yaml-rusak", Severity.ERROR, find)
