"""PP301 induk-hilang: the parent is not in the map."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix, beside
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import Near, did_you_mean
from petaproses.peta import Cascading, Lembar, LintasFungsi, Peta
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.spoilt_code import origin, suspects
from petaproses.rules.helpers.straighten import with_induk

_SURE = 2
"""Processes that make sure that the parent of their sheet is spelled right."""


def find(peta: Peta) -> Iterator[Finding]:
    """Look at the parents of sheets and cross-functional maps, each told once; a parent may be mapped elsewhere."""
    told: dict[str, list[tuple[Lembar | LintasFungsi, str]]] = {}
    for gambar, meant in _lost(peta):
        told.setdefault(gambar.induk or "", []).append((gambar, meant))
    for induk, ((gambar, meant), *others) in told.items():
        yield Finding(
            gambar.at / "induk",
            Said("induk {induk} tidak ada di peta", induk=quoted(induk)),
            did_you_mean(
                meant,
                Said(
                    "tulis proses {induk} di lembar atasnya, atau tambahkan di akar bila milik unit lain",
                    induk=shown(induk),
                ),
            ),
            beside(other.at / "induk" for other, _ in others),
            _fix(peta, [(gambar, meant), *others]),
        )


def _fix(peta: Peta, lost: list[tuple[Lembar | LintasFungsi, str]]) -> Fix | None:
    """Write the parent that was meant, unless pictures differ in that or the codes of a sheet do not continue it."""
    profil = peta.proyek.kode
    meant = lost[0][1]
    fits = all(profil.induk(each.kode) == meant for one, _ in lost if isinstance(one, Lembar) for each in one.proses)
    if not fits or any(other != meant for _, other in lost):
        return None
    return rewritten((gambar.at / "induk" for gambar, _ in lost), lost[0][0].induk or "", meant)


def mend(peta: Peta) -> Peta:
    """Give each picture the parent that was meant."""
    return with_induk(peta, {gambar.at: meant for gambar, meant in _lost(peta) if meant})


def _lost(peta: Peta) -> Iterator[tuple[Lembar | LintasFungsi, str]]:
    """Go through the pictures whose parent is not there, with the one that was probably meant, or ""."""
    akar = set(peta.proyek.akar)
    elsewhere = akar.union(filter(None, map(peta.proyek.kode.induk, akar)))
    maps = {name for lintas in peta.lintas_fungsi for name in (lintas.id, lintas.kode) if name}
    known = peta.by_kode.keys() | elsewhere
    near: Near | None = None
    for gambar in (gambar for gambar in peta.gambar if not isinstance(gambar, Cascading)):
        induk = gambar.induk
        if induk is None or induk in known or peta.may_hold(induk):
            continue
        near = near or _near(peta)
        if isinstance(gambar, Lembar):
            # codes that agree with the parent speak for it
            meant = near.word(induk) if len(gambar.proses) < _SURE else ""
            yield gambar, "" if meant in {proses.kode for proses in gambar.proses} else meant
        elif induk not in maps:
            above = [name for name in (*peta.by_kode, *maps) if gambar.kode.startswith(name) and gambar.kode != name]
            yield gambar, max(above, key=len, default="") or origin(peta.proyek.kode, induk, known) or near.word(induk)


def _near(peta: Peta) -> Near:
    """Return the processes that may have a sheet below, without those whose codes were spoiled."""
    spoilt = {kode for lembar in peta.lembar for kode in suspects(peta.proyek.kode, lembar)}
    return Near(kode for kode in peta.by_kode if kode not in peta.lembar_by_induk and kode not in spoilt)
