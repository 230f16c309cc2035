"""PP311 nomor-mundur: the numbers in a lane or group go back."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.model.kode import ProfilKode
from petaproses.peta import Kelompok, Lajur, Lembar, Peta, Proses
from petaproses.rules.helpers.meant_codes import gaps_of, original, sought


def find(peta: Peta) -> Iterator[Finding]:
    """The first such number of each row; one that is mistyped is told by other rules."""
    profil = peta.proyek.kode
    for lembar in peta.lembar:
        rows: tuple[Lajur | Kelompok, ...] = (*lembar.lajur, *lembar.kelompok)
        for row in rows:
            found = _first(profil, row.proses)
            if found and not _explained(peta, lembar, found):
                earlier, later = found
                yield Finding(
                    later.at / "kode",
                    Said("nomor {kode} tertulis sesudah {lain}", kode=quoted(later.kode), lain=quoted(earlier.kode)),
                    Said("pindahkan ke atas {kode}, atau urutkan ulang nomornya", kode=shown(earlier.kode)),
                    (Related(earlier.at / "kode", Said("nomor yang lebih besar di sini")),),
                )


def _first(profil: ProfilKode, row: tuple[Proses, ...]) -> tuple[Proses, Proses] | None:
    """Return the first process of a row with a lower number than one above it, behind the topmost of those."""
    above: dict[str, list[tuple[int, Proses]]] = {}
    for proses in row:
        before, _, last = proses.kode.removeprefix(profil.awalan).rpartition(profil.pemisah)
        if not last.isdecimal() or len(last) > 6:
            continue
        number, series = int(last), above.setdefault(before, [])
        if series and number < series[-1][0]:
            return next(each for each in series if each[0] > number)[1], proses
        series.append((number, proses))
    return None


def _explained(peta: Peta, lembar: Lembar, found: tuple[Proses, Proses]) -> bool:
    """Tell whether a number is mistyped: one of the two is beside a gap, or others name a code that is not there."""
    beside = {proses.kode for pair in gaps_of(peta.proyek.kode, lembar) for proses in pair}
    mistyped = bool(sought(peta, lembar)) or not all(map(original, lembar.proses))
    return mistyped or any(proses.kode in beside for proses in found)
