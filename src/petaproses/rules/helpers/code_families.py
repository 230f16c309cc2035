"""A map -> families of codes that are numbered alike: children of one process, maps below one, rows of one tier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from petaproses.peta import Peta
from petaproses.rules.helpers.holders import whole_baris
from petaproses.rules.helpers.meant_codes import original
from petaproses.text.source import At

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\s+|[^\w\s]|_")


class Member(NamedTuple):
    """A code of a family: its text, the part that tells it from its sisters, its place, and where it stands again."""

    kode: str
    tail: str
    at: At
    also: tuple[At, ...] = ()

    @property
    def tokens(self) -> list[str]:
        """The tail in numbers, words, blanks and signs."""
        return [self.tail] if self.tail.isdecimal() else _TOKEN.findall(self.tail)


Family = list[Member]


def families(peta: Peta) -> Iterator[Family]:
    """Go through all families, each code once, in the map's order; codes that a rule has mended are left out."""
    for lembar in peta.lembar:
        before = f"{lembar.induk}{peta.proyek.kode.pemisah}" if lembar.induk else peta.proyek.kode.awalan
        yield _once(
            Member(proses.kode, proses.kode.removeprefix(before), proses.at / "kode")
            for proses in lembar.proses
            if proses.kode.startswith(before) and original(proses)
        )
    yield from map_families(peta)
    for cascading in peta.cascading:
        tiers: dict[int, Family] = {}
        for baris in cascading.walk():
            if baris.kode and not baris.rujuk:
                tiers.setdefault(baris.jenjang, []).append(Member(baris.kode, baris.kode, whole_baris(baris) / "kode"))
        yield from (_once(members) for members in tiers.values())


def map_families(peta: Peta) -> Iterator[Family]:
    """Go through the families of cross-functional maps below one process: those of their CFM, of their codes, of their
    SOP; a code that the map's own repeats is spoken of there."""
    below: dict[str, tuple[Family, Family, Family]] = {}
    for lintas in peta.lintas_fungsi:
        cfm, kode, sop = below.setdefault(lintas.induk, ([], [], []))
        numbers = [(each.nomor, lintas.at / "sop" / index / "nomor") for index, each in enumerate(lintas.sop)]
        again = tuple(at for nomor, at in numbers if nomor == lintas.kode)
        if lintas.cfm:
            cfm.append(Member(lintas.cfm, lintas.cfm.removeprefix(lintas.induk), lintas.at / "cfm"))
        if lintas.kode and lintas.kode == lintas.at.source.isi((*lintas.at.path, "kode")):
            kode.append(Member(lintas.kode, lintas.kode.removeprefix(lintas.induk), lintas.at / "kode", again))
        others = [(nomor, at) for nomor, at in numbers if nomor not in ("", lintas.kode)]
        sop += (Member(nomor, nomor.removeprefix(lintas.induk), at) for nomor, at in others)
    for three in below.values():
        yield from map(_once, three)


def _once(members: Iterator[Member] | Family) -> Family:
    return list({member.kode: member for member in reversed(list(members))}.values())[::-1]
