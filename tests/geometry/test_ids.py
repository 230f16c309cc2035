"""Protects the checker from names: whatever id the loader accepts, a sound picture has no fault, whoever draws it."""

from __future__ import annotations

import json
import os
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from petaproses.emit import svg
from petaproses.emit.graphviz import dot
from petaproses.findings.record import Severity
from petaproses.geometry.checker import check
from petaproses.geometry.expected import expected
from petaproses.layout import layout
from petaproses.model.proyek import Kertas
from petaproses.peta import Peta
from petaproses.rules import check as check_map
from tools.build import peta_of
from tools.drawn import faults, links, pages
from tools.graphviz_there import available

SPECIAL = (
    "cek:1",
    "cek_1",
    "a:n",
    "a->b",
    "a",
    "b->c",
    "->",
    '"; x',
    "a\\",
    "\\N",
    "&amp;",
    "<b>",
    "-",
    "node",
    "é 字",
)
MANY = 300 if os.environ.get("MUTASI") else 20
"""How many maps are drawn by each engine; `make mutasi` draws more."""
DRAWS = {
    "internal": lambda scene, files: svg.draw(scene, files),
    "graphviz": lambda scene, files: dot.draw(scene, files),
}


def chain(names: list[str]) -> Peta:
    """Return a map whose steps bear these ids, each with an arrow to the next and the last with one to the first."""
    steps = [{"id": name, "nama": f"Langkah {number}", "pemilik": "A"} for number, name in enumerate(names)]
    arrows = [f"{dari} -> {ke}" for dari, ke in zip(names, [*names[1:], names[0]], strict=True)]
    return peta_of(
        level_0="kelompok:\n  - proses:\n      - {kode: 1, nama: Satu}\n",
        lf="\n".join(
            [
                "jenis: lintas-fungsi",
                "induk: 1",
                "lajur: [A]",
                "langkah:",
                *(f"  - {json.dumps(step)}" for step in steps),
                "alur:",
                *(f"  - {json.dumps(arrow)}" for arrow in arrows),
            ]
        ),
    )


@cache
def accepted(*names: str) -> bool:
    """Tell whether the loader takes these ids."""
    return check_map(chain([*names, "lain"])).worst is not Severity.ERROR


letters = st.sampled_from(":->\"'\\&;#<>|{}[]()^_/.,%$ aZ1é字\u0301") | st.characters(codec="utf-8")
words = st.text(letters, min_size=1, max_size=12).filter(accepted)
ids = st.lists(words, min_size=3, max_size=9, unique=True).filter(lambda names: accepted(*names))


@pytest.mark.parametrize("engine", DRAWS)
@settings(max_examples=MANY, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(names=ids)
@example(names=list(SPECIAL))
@example(names=["^A", "^A.1", "^B2", "1/daftar", "ulang"])
def test_no_id_makes_a_false_fault(engine: str, names: list[str]) -> None:
    """Colons, arrows, quotes: what another program's language takes for something else is still that box's id."""
    if engine == "graphviz" and not available():
        pytest.skip("Graphviz is not installed")
    peta = chain(names)
    (lintas,) = peta.lintas_fungsi
    (scene,) = layout(peta, lintas, kertas=None)
    drawn = DRAWS[engine](scene, links(peta))
    assert check([drawn], expected(peta, lintas, None, links(peta))) == []


def test_ids_like_those_of_connectors_stay_the_authors_on_several_pages() -> None:
    """The layout's own connectors then bear other letters."""
    peta = chain(["^A.1", "^A", *(f"langkah-{number}" for number in range(40))])
    (lintas,) = peta.lintas_fungsi
    paper = Kertas("A5", 210, 148)
    assert len(pages(peta, lintas, paper)) > 1
    assert faults(peta, lintas, paper) == []
