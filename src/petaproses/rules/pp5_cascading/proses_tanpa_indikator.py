"""PP516 proses-tanpa-indikator: a process does not support any objective or indicator yet."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Said
from petaproses.language.quote import all_quoted
from petaproses.peta import Peta, Proses
from petaproses.rules.helpers.meant_codes import original


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a sheet more than half of whose processes are linked."""
    linked = {proses.kode for proses in peta.proses if proses.mendukung}
    if not linked:
        return
    with_parents = set(linked)
    for kode in linked:
        with_parents.update(_above(peta, kode))
    for lembar in peta.lembar:
        if peta.has_holes(lembar.at) or (
            lembar.induk and linked.intersection((lembar.induk, *_above(peta, lembar.induk)))
        ):
            continue
        loose = [proses for proses in lembar.proses if proses.kode not in with_parents]
        if loose and 2 * len(loose) < len(lembar.proses) and all(map(original, lembar.proses)):
            yield _finding(loose, len(lembar.proses))


def _finding(loose: list[Proses], many: int) -> Finding:
    return Finding(
        loose[0].at / "nama",
        Said(
            "{banyak} dari {semua} proses belum mendukung sasaran atau indikator: {sebutan}",
            banyak=len(loose),
            semua=many,
            sebutan=all_quoted(tuple(proses.nama for proses in loose), 2),
        ),
        Said('tambahkan "mendukung:" dengan id sasaran atau indikatornya'),
        beside((proses.at / "nama" for proses in loose[1:]), Said("juga belum")),
    )


def _above(peta: Peta, kode: str) -> list[str]:
    """Return the codes of all processes above one; a circle ends where it closes."""
    found: list[str] = []
    step = peta.by_kode.get(kode)
    while step is not None and step.induk and step.induk not in found:
        found.append(step.induk)
        step = peta.by_kode.get(step.induk)
    return found
