"""PP515 indikator-tanpa-proses: no process supports the indicator yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted, shown
from petaproses.peta import Baris, Indikator, Peta
from petaproses.text.source import At

_Row = tuple[str, str]
"""A cascade's id and the key of a row in it."""


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a cascade that processes support already; silent where a link may be what could not be read."""
    links = list({rujukan.teks: None for proses in peta.proses for rujukan in proses.mendukung})
    if not links or peta.holes or any(teks not in peta.baris_by_id for teks in links):
        return
    rows, measures = _supported(peta, links)
    for cascading in peta.cascading:
        every = [
            (baris, item)
            for baris in cascading.walk()
            if not baris.rujuk
            for item in (*baris.indikator, *((None,) if cascading.at_jenjang(baris, "indikator") else ()))
        ]
        loose = [
            (baris, item)
            for baris, item in every
            if (cascading.id, baris.key) not in rows and (item is None or item.at not in measures)
        ]
        if loose and len(loose) < len(every):
            yield _finding(loose, len(every))


def _finding(loose: list[tuple[Baris, Indikator | None]], many: int) -> Finding:
    baris, item = loose[0]
    name = (item or baris).id or baris.id
    return Finding(
        _place(baris, item),
        Said(
            "{banyak} dari {semua} indikator belum didukung proses: {sebutan}",
            banyak=len(loose),
            semua=many,
            sebutan=all_quoted(tuple(item.uraian if item else baris.teks for baris, item in loose), 2),
        ),
        Said('tulis "mendukung: {id}" pada proses yang mengerjakannya', id=shown(name))
        if name
        else Said('beri "id:" di sini, lalu tulis "mendukung:" dengan id itu pada proses yang mengerjakannya'),
        beside((_place(*each) for each in loose[1:]), Said("juga belum didukung proses")),
    )


def _place(baris: Baris, item: Indikator | None) -> At:
    return item.at / "uraian" if item else baris.at


def _supported(peta: Peta, links: list[str]) -> tuple[set[_Row], set[At]]:
    """Return the rows that processes support, with all above and below them and what those above support, and the
    indicators that they support by name."""
    index = {(cascading.id, baris.key): baris for cascading in peta.cascading for baris in cascading.walk()}
    rows: set[_Row] = set()
    measures: set[At] = set()
    waiting = list(links)
    for number, teks in enumerate(waiting):
        if teks not in peta.baris_by_id:
            continue
        cascading, baris, item = peta.baris_by_id[teks]
        parts = baris.key.split(".")
        above = [(cascading.id, ".".join(parts[:many])) for many in range(1, len(parts) + 1)]
        rows.update(above[:-1] if item else above)
        if item:
            measures.add(item.at)
        elif number < len(links):
            rows.update((cascading.id, each.key) for each in baris.walk())
        onward = (rujukan.teks for key in above if key in index for rujukan in index[key].mendukung)
        waiting += [each for each in dict.fromkeys(onward) if each not in waiting]
    return rows, measures
