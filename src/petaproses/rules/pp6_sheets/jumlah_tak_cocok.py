"""PP609 jumlah-tak-cocok: a text counts otherwise than there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Baris, Cascading, Lembar, LintasFungsi, Peta
from petaproses.rules.helpers.holders import whole_baris
from petaproses.rules.helpers.prose import Claim, claims, has_number
from petaproses.rules.helpers.texts import exactly_at
from petaproses.text.source import At

Counts = Mapping[str, tuple[int, ...]]
"""What a word may count, in small letters, with all counts of it that would be right, the likeliest first."""


def find(peta: Peta) -> Iterator[Finding]:
    """Look at titles and notes that say what something consists of; silent where a part of the file is not read."""
    for at, text, counts in _said(peta):
        if has_number(text) and not peta.has_holes(at):
            there = counts()
            for claim in claims(text, there):
                told = _wrong(claim, there.get(claim.noun, ()))
                if told:
                    yield Finding(exactly_at(at, claim.words), told, Said("betulkan jumlahnya, atau lengkapi isinya"))


def _wrong(claim: Claim, counts: tuple[int, ...]) -> Said | None:
    """Say what a claim contradicts, the nearest first: itself, the list behind it, or what there is."""
    if claim.again is not None and claim.again != claim.number:
        return Said("{teks}: angka dan hurufnya berbeda", teks=quoted(claim.words))
    if claim.listed is not None and claim.listed != claim.number:
        return Said("{teks} tertulis di sini, padahal disebut {banyak}", teks=quoted(claim.words), banyak=claim.listed)
    if counts and claim.number not in counts:
        return Said("{teks} tertulis di sini, padahal ada {banyak}", teks=quoted(claim.words), banyak=counts[0])
    return None


def _said(peta: Peta) -> Iterator[tuple[At, str, Callable[[], Counts]]]:
    """Go through the texts that may count something: the place, the text, and what there is to be counted."""
    for gambar in peta.gambar:
        counts = partial(_counts, peta, gambar)
        for key, text in (
            ("judul", "" if isinstance(gambar, Cascading) else gambar.judul),
            ("keterangan", gambar.keterangan),
        ):
            if text:
                yield gambar.at / key, text, counts
    for lembar in peta.lembar:
        if (proses := peta.by_kode.get(lembar.induk or "")) and proses.keterangan:
            yield proses.at / "keterangan", proses.keterangan, partial(_counts, peta, lembar)
    for cascading in peta.cascading:
        for baris in cascading.walk():
            if baris.keterangan and not baris.rujuk:
                yield whole_baris(baris) / "keterangan", baris.keterangan, partial(_below, cascading, baris)


def _counts(peta: Peta, gambar: Lembar | LintasFungsi | Cascading) -> Counts:
    if isinstance(gambar, Cascading):
        return _of_cascade(gambar)
    if isinstance(gambar, LintasFungsi):
        work = sum(langkah.jenis not in ("mulai", "selesai", "penghubung") for langkah in gambar.langkah)
        acts = sum(langkah.jenis == "kegiatan" for langkah in gambar.langkah)
        lanes = len(gambar.lajur) or len({owner for langkah in gambar.langkah for owner in langkah.pemilik[:1]})
        return {"langkah": (work, acts, len(gambar.langkah)), "lajur": (lanes,)}
    counts: dict[str, tuple[int, ...]]
    boxes, below = len(gambar.proses), sum(len(peta.turunan(proses.kode)) for proses in gambar.proses)
    counts = {"proses": (boxes, len(peta.proses)), "subproses": (below or boxes, boxes, len(peta.proses))}
    if gambar.lajur:
        counts["lajur"] = (len(gambar.lajur), len({lajur.pemilik for lajur in gambar.lajur}))
    if gambar.kelompok:
        counts["kelompok"] = (len(gambar.kelompok),)
    return counts


def _of_cascade(cascading: Cascading) -> Counts:
    return _of_rows(cascading, list(cascading.walk()), cascading.jenjang)


def _below(cascading: Cascading, baris: Baris) -> Counts:
    """Count what stands below a row, and its own indicators too; no count is given of tiers of which it has no row."""
    rows = list(baris.walk())
    counts: dict[str, tuple[int, ...]] = {tier.casefold(): () for tier in cascading.jenjang}
    counts |= _of_rows(cascading, rows[1:], tuple(cascading.jenjang[row.jenjang] for row in rows[1:]))
    own = len(baris.indikator)
    if own:
        below = counts.get("indikator", (0,))
        counts["indikator"] = (own, *(own + number for number in below), *below)
    return counts


def _of_rows(cascading: Cascading, walked: list[Baris], tiers: Iterable[str]) -> Counts:
    """Count the rows of some tiers, shared ones once or as often as they stand there, and the indicators."""
    rows = Counter(cascading.jenjang[baris.jenjang].casefold() for baris in walked)
    once = Counter(cascading.jenjang[baris.jenjang].casefold() for baris in walked if not baris.rujuk)
    counts: dict[str, tuple[int, ...]]
    counts = {tier.casefold(): (rows[tier.casefold()], once[tier.casefold()]) for tier in tiers}
    measured = sum(len(baris.indikator) for baris in walked)
    if measured:
        counts["indikator"] = (measured + rows["indikator"], measured, rows["indikator"])
    return counts
