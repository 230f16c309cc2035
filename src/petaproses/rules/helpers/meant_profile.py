"""A code profile that fits hardly any code of the map -> the profile that does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.model.kode import ProfilKode
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.meant_codes import anak, astray
from petaproses.text.source import At

_FEWEST = 5
"""Codes from which one can tell what their form is."""


class MeantProfil(NamedTuple):
    """The profile that was meant, and what to say."""

    profil: ProfilKode
    finding: Finding


def meant_profil(peta: Peta) -> MeantProfil | None:
    """Return the profile that most codes ask for, where the one of the project fits less than half of them."""
    odd = [each.lembar for each in astray(peta)]
    top = [lembar for lembar in odd if lembar.induk is None]
    all_top = len(top) > 1 and len(top) == len(top[0].proses) and peta.proyek.kode.level_0 != 1
    if len(peta.proses) < _FEWEST or not (all_top or 2 * len(odd) > len(peta.proses)):
        return None
    total = sum(len(lembar.proses) for lembar in peta.lembar)
    for name, profil in _others(peta):
        misses = sum(not anak(profil, lembar, proses.kode) for lembar in peta.lembar for proses in lembar.proses)
        if 4 * misses < total:
            return MeantProfil(profil, _finding(peta, name, profil))
    return None


def _others(peta: Peta) -> Iterator[tuple[str, ProfilKode]]:
    """Go through profiles that differ from the project's in one thing."""
    own = peta.proyek.kode
    begins = Counter(re.split(r"\d", proses.kode, maxsplit=1)[0] for proses in peta.proses)
    sizes = Counter(len(own.parts(proses.kode)) for proses in peta.proses if proses.induk is None)
    yield from (("awalan", own._replace(awalan=awalan)) for awalan, _ in begins.most_common(2))
    yield from (("pemisah", own._replace(pemisah=sign)) for sign in ".-/")
    yield from (("level_0", own._replace(level_0=size)) for size, _ in sizes.most_common(1) if own.level_0 != 1)


def _finding(peta: Peta, name: str, profil: ProfilKode) -> Finding:
    written, meant = (str(getattr(each, name)) for each in (peta.proyek.kode, profil))
    at = next(chain((peta.proyek.at_kode / name,) if peta.proyek.at_kode else (), _first(peta)))
    return Finding(
        at,
        Said("kode di peta ini tidak sesuai {kunci} kode proyek, {tertulis}", kunci=name, tertulis=quoted(written)),
        Said("maksud Anda {kata}?", kata=quoted(meant))
        if peta.proyek.at_kode
        else Said('tulis "kode: {{{kunci}: {isi}}}" di berkas proyek', kunci=name, isi=f'"{meant}"'),
        fix=rewritten([at], written, meant) if peta.proyek.at_kode else None,
    )


def _first(peta: Peta) -> Iterator[At]:
    return (proses.at / "kode" for proses in peta.proses)
