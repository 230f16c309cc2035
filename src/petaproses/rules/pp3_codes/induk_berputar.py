"""PP306 induk-berputar: cross-functional maps are parents of each other."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.peta import LintasFungsi, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Follow the parents upwards; each circle is told once."""
    by_name = {name: lintas for lintas in peta.lintas_fungsi for name in (lintas.id, lintas.kode) if name}
    seen: set[str] = set()
    for lintas in peta.lintas_fungsi:
        way: dict[str, LintasFungsi] = {}
        here: LintasFungsi | None = lintas
        while here is not None and here.id not in seen:
            seen.add(here.id)
            way[here.id] = here
            here = by_name.get(here.induk)
        if here is not None and here.id in way and len(circle := [*way][[*way].index(here.id) :]) > 1:
            yield Finding(
                here.at / "induk",
                Said("peta lintas fungsi saling menjadi induk: {peta}", peta=all_quoted(tuple(circle))),
                Said("tulis kode proses di atasnya sebagai induk salah satu peta ini"),
                beside((way[name].at / "induk" for name in circle[1:]), Said("juga dalam putaran ini")),
            )
