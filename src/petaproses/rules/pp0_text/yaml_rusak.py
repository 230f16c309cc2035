"""PP001 yaml-rusak: the structure of the file cannot be read."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Say in the planner's words what libyaml says."""
    for fault in peta.faults_of("yaml-rusak"):
        from petaproses.rules.helpers.yaml_words import translated  # a sound map never needs it

        told = translated(fault)
        yield Finding(told.at, told.problem, told.advice, fix=told.fix)
