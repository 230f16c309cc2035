"""Finished pictures -> verdicts: each is read back, and checked against what its map says it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from petaproses.geometry.verdict import Verdict
    from petaproses.layout.paper import Paper
    from petaproses.peta import Peta
    from petaproses.plan import Plan


def judge_files(peta: Peta, plan: Plan, paper: Paper, files: Mapping[str, bytes]) -> Iterator[Verdict]:
    """Read the SVG pictures among the files of a plan, and check each against what its map says it shows."""
    from petaproses.geometry.expected import expected
    from petaproses.geometry.overview import expected_arus, expected_relasi
    from petaproses.geometry.verdict import judge
    from petaproses.text.filename import page

    links = plan.links.get("svg", {})
    gambar = {each.id: each for each in reversed(peta.gambar)}
    for artefact in plan.artefacts:
        if artefact.format != "svg":
            continue
        if artefact.name not in files:  # it could not be made, which is said already
            continue
        names = takewhile(files.__contains__, (page(artefact.name, number) for number in count(1)))
        pages = {name: files[name] for name in names}
        drawn = gambar.get(artefact.id) if artefact.jenis == "gambar" else None
        kertas = paper.of(drawn.kertas if drawn else peta.proyek.kertas)
        if drawn:
            shown = expected(peta, drawn, kertas, links)
        else:
            shown = (
                expected_arus(peta, kertas, links) if artefact.jenis == "graf" else expected_relasi(peta, kertas, links)
            )
        yield judge(pages, kertas.nama if kertas else "", shown)
