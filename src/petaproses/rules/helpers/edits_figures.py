"""Figures of an indicator -> edits of their decimal signs and of units that touch them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from petaproses.findings.record import Edit, Fix
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted
from petaproses.peta import Indikator
from petaproses.rules.helpers.edits import baris, span_of, swap, written_at
from petaproses.rules.helpers.figures import figure_of
from petaproses.text.source import At

Years = tuple[str, ...]


def decimal_comma(indikator: Indikator, years: Years) -> Fix | None:
    """Write all decimal points of an indicator as commas, in quotes, as a comma parts values within brackets."""

    def comma(text: str) -> str:
        figure = figure_of(text)
        return re.sub(r"(\d)\.(?=\d)", r"\1,", text, count=1) if figure and figure.decimal == "." else text

    edits = [_rewrite(indikator.at / name, series, years, comma) for name, series in _both(indikator)]
    if None in edits:
        return None
    return _fix([edit for part in edits for edit in part or ()], Said("tulis koma sebagai tanda desimal"))


def apart_satuan(indikator: Indikator, years: Years) -> Fix | None:
    """Take the unit off the targets and write it once, where the indicator has its unit."""
    read = [figure for text in indikator.target.values() if (figure := figure_of(text)) and figure.glued]
    units = {figure.satuan for figure in read}
    unit = units.pop() if len(units) == 1 else ""
    if not unit or indikator.satuan.casefold() not in {"", unit.casefold()}:
        return None

    def bare(text: str) -> str:
        figure = figure_of(text)
        return text[: -len(unit)].rstrip() if figure and figure.glued and text.endswith(unit) else text

    edits = _rewrite(indikator.at / "target", indikator.target, years, bare)
    if edits is None:
        return None
    if not indikator.satuan:
        edits += _own_key((indikator.at / "target").at_key, unit)
    return _fix(edits, Said("pindahkan satuan {satuan} dari angka ke kunci satuan", satuan=quoted(unit)))


def _both(indikator: Indikator) -> Iterable[tuple[str, Mapping[str, str]]]:
    return (("awal", indikator.awal), ("target", indikator.target))


def _rewrite(at: At, series: Mapping[str, str], years: Years, change: Callable[[str], str]) -> list[Edit] | None:
    """Return the edits of a series, written by years or as a list; None when a figure cannot be found."""
    edits: list[Edit] = []
    for year, text in series.items():
        new = change(text)
        if new == text:
            continue
        places = [at / year, *(at / index for index, each in enumerate(years) if each == year)]
        place = next((each for each in places if swap(each, text, text)), None)
        if place is None:
            return None
        plain = written_at(place) == text
        edits += [Edit(place.source, *span_of(place), in_quotes(new))] if plain else swap(place, text, new)
    return edits


def _own_key(target: At, unit: str) -> list[Edit]:
    """Put `satuan: ...` before the key `target`: on a line of its own, or behind a comma within brackets."""
    start, _ = span_of(target)
    column = target.span.column - 1
    before = baris(target)[:column]
    own = f"satuan: {unit if unit.isalpha() else in_quotes(unit)}"
    blank = re.fullmatch(r"\s*(?:- +)*", before) is not None
    rest = f"{target.source.newline}{' ' * column}" if blank else ", "
    return [Edit(target.source, start, start, own + rest)]


def _fix(edits: list[Edit], message: Said) -> Fix | None:
    return Fix(tuple(edits), message) if edits else None
