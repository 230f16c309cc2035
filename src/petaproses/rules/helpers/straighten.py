"""A map and what was meant in it -> the map as it was meant; every place stays where the author wrote."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from petaproses.peta import Alur, Baris, Kelompok, Lajur, Lembar, LintasFungsi, Peta, Proses
from petaproses.text.source import At

Row = TypeVar("Row", Lajur, Kelompok)
Drawn = TypeVar("Drawn", Lembar, LintasFungsi)
DROP = ""
"""In the place of what was meant: this is not needed, such as the second of two equal things."""


def with_kode(peta: Peta, intended: Mapping[At, str]) -> Peta:
    """Give the processes at some places the codes that were meant."""

    def meant(proses: Proses) -> Proses | None:
        kode = intended.get(proses.at)
        return proses if kode is None else proses._replace(kode=kode) if kode else None

    def kept(found: tuple[Proses, ...]) -> tuple[Proses, ...]:
        return tuple(proses for each in found if (proses := meant(each)) is not None)

    def row(each: Row) -> Row:
        return each._replace(proses=kept(each.proses))

    lembar = tuple(
        each._replace(lajur=tuple(map(row, each.lajur)), kelompok=tuple(map(row, each.kelompok)))
        for each in peta.lembar
    )
    return with_lembar(peta, lembar)._replace(proses=kept(peta.proses)).indexed()


def with_peta_kode(peta: Peta, intended: Mapping[At, str]) -> Peta:
    """Give the cross-functional maps at some places the codes that were meant."""
    return peta._replace(
        lintas_fungsi=tuple(
            each._replace(kode=intended[each.at], id=intended[each.at]) if each.at in intended else each
            for each in peta.lintas_fungsi
        )
    )


def with_lembar(peta: Peta, lembar: tuple[Lembar, ...]) -> Peta:
    """Put sheets in the place of those that a map has."""
    return peta._replace(lembar=lembar, lembar_by_induk={each.induk or "": each for each in reversed(lembar)})


def with_induk(peta: Peta, intended: Mapping[At, str]) -> Peta:
    """Give the sheets and cross-functional maps at some places the parents that were meant."""

    def meant(each: Drawn) -> Drawn:
        if each.at not in intended:
            return each
        induk = intended[each.at]
        if isinstance(each, Lembar):
            return each._replace(induk=induk, id=induk, level=max(peta.proyek.kode.level(induk) + 1, 1))
        return each._replace(induk=induk)

    return with_lembar(peta, tuple(map(meant, peta.lembar)))._replace(
        lintas_fungsi=tuple(map(meant, peta.lintas_fungsi))
    )


def with_ends(peta: Peta, intended: Mapping[At, Mapping[str, str]]) -> Peta:
    """Let the arrows of some pictures end at the boxes that were meant; none comes to stand there twice by that."""

    def meant(each: Drawn) -> Drawn:
        words = intended.get(each.at)
        return each._replace(alur=_straight(each.alur, words)) if words else each

    return with_lembar(peta, tuple(map(meant, peta.lembar)))._replace(
        lintas_fungsi=tuple(map(meant, peta.lintas_fungsi))
    )


def _straight(arrows: tuple[Alur, ...], words: Mapping[str, str]) -> tuple[Alur, ...]:
    written = {(alur.dari, alur.ke, alur.label) for alur in arrows}
    done = []
    for alur in arrows:
        meant = alur._replace(dari=words.get(alur.dari, alur.dari), ke=words.get(alur.ke, alur.ke))
        if meant == alur or (meant.dari, meant.ke, meant.label) not in written:
            done.append(meant)
    return tuple(done)


def with_pemilik(peta: Peta, intended: Mapping[str, str]) -> Peta:
    """Put the owners that were meant in the place of some words; BUANG leaves nobody."""

    def words(written: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word for each in written if (word := intended.get(each, each)))

    def proses(each: Proses) -> Proses:
        return each._replace(pemilik=words(each.pemilik), pelaku=words(each.pelaku))

    def lembar(each: Lembar) -> Lembar:
        lajur = (row._replace(pemilik=words(row.pemilik), proses=tuple(map(proses, row.proses))) for row in each.lajur)
        kelompok = (row._replace(proses=tuple(map(proses, row.proses))) for row in each.kelompok)
        return each._replace(lajur=tuple(lajur), kelompok=tuple(kelompok))

    def lintas(each: LintasFungsi) -> LintasFungsi:
        langkah = (one._replace(pemilik=words(one.pemilik), pelaku=words(one.pelaku)) for one in each.langkah)
        lanes = tuple(intended.get(word, word) for word in each.lajur)  # as many as written, each at its place
        return each._replace(lajur=lanes, langkah=tuple(langkah))

    straight = with_lembar(peta, tuple(map(lembar, peta.lembar)))._replace(
        proses=tuple(map(proses, peta.proses)), lintas_fungsi=tuple(map(lintas, peta.lintas_fungsi))
    )
    return with_baris(straight.indexed(), lambda baris: baris._replace(pemilik=words(baris.pemilik)))


def with_baris(peta: Peta, meant: Callable[[Baris], Baris | None]) -> Peta:
    """Put the cascade rows that were meant in the place of those written; None leaves a row out, with all below it."""

    def below(rows: tuple[Baris, ...]) -> tuple[Baris, ...]:
        found = (meant(row) for row in rows)
        return tuple(row._replace(anak=below(row.anak)) for row in found if row is not None)

    return peta._replace(cascading=tuple(each._replace(pohon=below(each.pohon)) for each in peta.cascading))
