"""The whole road on one page: read -> shape -> link -> check -> plan -> lay out -> emit -> write."""

from __future__ import annotations

from petaproses.diagnostics import Report
from petaproses.discover import Found
from petaproses.peta import Peta


def compile_maps(found: Found) -> tuple[Peta, Report]:
    """Read, link and check the files of a project; whatever is wrong with them stands in the report."""
    from petaproses.checks import check
    from petaproses.link import link
    from petaproses.read import read_file
    from petaproses.shape import shape

    sources = [read_file(path, name) for path, name in found.files]
    peta = link([shape(source) for source in sources])
    return peta, check(peta)
