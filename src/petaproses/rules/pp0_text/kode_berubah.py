"""PP017 kode-berubah: other programs read the code as another number where it has no quotes."""

import re
from collections.abc import Iterator

from petaproses.findings.record import Edit, Finding, Fix, beside
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import span_of
from petaproses.rules.helpers.holders import whole_baris
from petaproses.rules.helpers.rows import every_baris
from petaproses.text.source import At, Span

_INTEGER = r"[0-9][0-9_]*"
_HEX = r"0(?:x[0-9a-f_]+|b[01_]+|o[0-7]+)"
_REAL = r"(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9]+)(?:e[-+]?[0-9]+)?|[0-9]+e[-+]?[0-9]+"
_LIKE_A_NUMBER = rf"(?i){_INTEGER}|{_HEX}|{_REAL}"
_WORDS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}
_EXACT = 15
"""Digits that a worksheet keeps."""


def find(peta: Peta) -> Iterator[Finding]:
    """One finding a file, at its first such code."""
    places: dict[str, dict[Span, tuple[str, At]]] = {}
    for text, at, key in _codes(peta):
        if read_as(text) != text and _plain(text, at / key):
            places.setdefault(at.source.name, {})[(at / key).span] = text, at / key
    for found in places.values():
        (text, at), *others = (found[span] for span in sorted(found))
        said = {"kode": quoted(text), "lain": quoted(read_as(text))}
        yield Finding(
            at,
            Said("{kode} tanpa tanda kutip dibaca program lain sebagai {lain}", **said)
            if not others
            else Said(
                "{kode} tanpa tanda kutip dibaca program lain sebagai {lain} ({banyak} kode di berkas ini)",
                **said,
                banyak=len(others) + 1,
            ),
            Said("beri tanda kutip: {teks}", teks=shown(in_quotes(text))),
            beside(each for _, each in others),
            _quoted([found[span] for span in sorted(found)]),
        )


def _quoted(places: list[tuple[str, At]]) -> Fix:
    """Quote all of them: to our reader they stay the same texts."""
    edits = tuple(Edit(at.source, *span_of(at), in_quotes(text)) for text, at in places)
    return Fix(edits, Said("beri tanda kutip pada {banyak} kode", banyak=len(edits)))


def read_as(text: str) -> str:
    """Return what readers make of a plain text that follow YAML 1.1 or the core schema of 1.2, written out again."""
    if text[:1] not in "0." and text[-1:] != "0" and len(text) < _EXACT and text.replace(".", "").isdigit():
        return text  # as most codes are: 3, 10.1
    if not re.fullmatch(_LIKE_A_NUMBER, text):
        return _WORDS.get(text.casefold(), text)
    digits = text.replace("_", "")
    if digits.isdigit():
        return (digits.lstrip("0") or "0") if len(digits) <= _EXACT else f"{float(digits):.14e}"
    if digits[:2].casefold() in {"0x", "0b", "0o"}:
        return str(int(digits, 0))
    return f"{float(digits):.{_EXACT}g}"


def _codes(peta: Peta) -> Iterator[tuple[str, At, str | int]]:
    """Go through all codes and all places that name one, each with its place; longer codes are no numbers."""
    for proses in peta.proses:
        if proses.kode.count(".") < 2:
            yield proses.kode, proses.at, "kode"
    for lembar in peta.lembar:
        if lembar.induk:
            yield lembar.induk, lembar.at, "induk"
    for lintas in peta.lintas_fungsi:
        for key, text in (("induk", lintas.induk), ("kode", lintas.kode), ("cfm", lintas.cfm)):
            yield text, lintas.at, key
        yield from ((langkah.ke_peta, langkah.at, "ke_peta") for langkah in lintas.langkah if langkah.ke_peta)
    for baris in every_baris(peta):
        if baris.kode:
            yield baris.kode, whole_baris(baris), "kode"
        yield from ((item.kode, item.at, "kode") for item in baris.indikator if item.kode)
    if peta.proyek.at:
        yield from ((text, peta.proyek.at / "akar", index) for index, text in enumerate(peta.proyek.akar))


def _plain(text: str, at: At) -> bool:
    """Tell whether a text stands in its file as it is, without quotes."""
    span = at.span
    return at.source.lines[span.line - 1][span.column - 1 : span.end_column - 1] == text
