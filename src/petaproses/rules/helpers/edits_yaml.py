"""What breaks a file's YAML -> edits that let it be read; it is tried before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from petaproses.findings.record import Edit, Fix
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted, shown
from petaproses.rules.helpers.edits import baris, put_in_quotes, without_comment
from petaproses.text.source import At, Fault, Source, Span

_TABS = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_SPACES = re.compile(r"^ +\S", re.MULTILINE)


NO_FENCE = Said("hapus baris ```")
NO_HTML = Said("awali catatan dengan #")
NO_DASH = Said("ganti – dengan -")
NO_GLUE = Said("beri spasi sesudah -")

_SLIPS: tuple[tuple[re.Pattern[str], Said, str], ...] = (
    (re.compile(r"(?P<bad>\s*```.*)"), NO_FENCE, ""),
    (re.compile(r"\s*(?P<bad>[<‹]!--\s*(?P<kept>.*?)\s*(?:--[>›])?\s*)"), NO_HTML, "# "),
    (re.compile(r"\s*(?P<bad>[–—])\s+[\w\"']+:?.*"), NO_DASH, "-"),
    (re.compile(r"\s*(?P<bad>-)[a-z_]+:(?:\s.*)?"), NO_GLUE, "- "),
)
"""What a line looks like that is written as elsewhere, not as in YAML; what mends it, and what then stands there."""


def slip(fault: Fault) -> tuple[At, Fix] | None:
    """Return the first line of a part that cannot be read which is such a slip, and its fix."""
    part = fault.facts.get("bagian")
    source = fault.at.source
    first, last = part or (fault.at.span.line - 1, fault.at.span.line)
    for number in range(max(first - 1, 0), min(last, len(source.lines))):  # a stray line is read with the next one
        for pattern, message, instead in _SLIPS:
            found = pattern.fullmatch(source.lines[number].rstrip("\r\n"))
            if found:
                start = source.offset(number + 1, found.start("bad") + 1)
                text = instead + (found.groupdict().get("kept") or "")
                place = Span(number + 1, found.start("bad") + 1, number + 1, found.end("bad") + 1)
                edits = [Edit(source, start, start + len(found["bad"]), text)]
                if message is NO_GLUE:
                    edits += _pushed(source, range(number + 1, last), found.start("bad") + 1)
                return At(source, place=place), Fix(tuple(edits), message)
    return None


def _pushed(source: Source, lines: range, indent: int) -> Iterator[Edit]:
    """Push the lines of an item in by one space, which its first key moves by."""
    for number in lines:
        text = source.lines[number] if number < len(source.lines) else ""
        if len(text) - len(text.lstrip(" ")) == indent and text.strip():
            start = source.offset(number + 1, 1)
            yield Edit(source, start, start, " ")


def tab(source: Source) -> Fix | None:
    """Two spaces for each tab that a line begins with; a guess where other lines are indented with spaces."""
    edits = tuple(
        Edit(source, found.start() + index, found.start() + index + 1, "  ")
        for found in _TABS.finditer(source.text)
        for index, sign in enumerate(found[0])
        if sign == "\t"
    )
    message = Said("ganti setiap Tab di awal baris dengan dua spasi")
    return Fix(edits, message, safe=not _SPACES.search(source.text)) if edits else None


def rest_of_line(at: At, *, safe: bool = True) -> Fix | None:
    """Put what stands from a place to the end of its line in quotes; nothing within brackets, where it ends earlier."""
    start = at.source.offset(at.span.line, at.span.column)
    line = baris(at)
    before, rest = line[: at.span.column - 1], line[at.span.column - 1 :]
    if {"{", "["} & set(before) or not rest.strip():
        return None
    return put_in_quotes(at.source, start, start + len(without_comment(rest)), safe=safe)


def colon(at: At, column: int) -> Fix | None:
    """Put the value that begins in a column of a place's line in quotes, because a colon stands in it."""
    value = At(at.source, place=at.span._replace(column=column))
    line = baris(at)
    return rest_of_line(value, safe=line[column - 1 : column] not in tuple("[{&*!|>%@`"))


def space_after_colon(at: At) -> Fix | None:
    """Put a space behind the colon of a key that touches its value."""
    line = baris(at)
    found = re.match(r"\s*(?:- +)*([^\s:]+):(?=\S)", line)
    if not found:
        return None
    index = at.source.offset(at.span.line, 1) + found.end()
    safe = re.fullmatch("[a-z_]+", found[1]) is not None and not found.string[found.end() :].startswith("//")
    return Fix((Edit(at.source, index, index, " "),), Said("beri spasi sesudah titik dua"), safe)


def backslash(at: At) -> Fix | None:
    """Double the backslashes of a line, of which one begins no escape: they are meant to be read as they stand."""
    line, begin = baris(at), at.source.offset(at.span.line, 1)
    if at.span.line > len(at.source.lines) or "'" in line or "#" in line:
        return None
    edits = tuple(
        Edit(at.source, begin + found.start(), begin + found.end(), "\\\\")
        for found in re.finditer(r"\\(?![\\\"])(?<!\\\\)", line)
    )
    return Fix(edits, Said("ganti {lama} dengan {baru}", lama=quoted("\\"), baru=quoted("\\\\"))) if edits else None


def close_quote(at: At, quote: str) -> Fix | None:
    """Close a quote at the end of the line on which it is opened: a guess, as the text may go on below."""
    line = baris(at).rstrip()
    index = at.source.offset(at.span.line, 1) + len(line)
    message = Said("tutup dengan {kutip} di akhir baris", kutip=quote)
    return Fix((Edit(at.source, index, index, quote),), message, safe=False)


def whole_value(at: At) -> Fix | None:
    """Put the whole value of a place's line in quotes where it goes on behind its own closing quote or bracket."""
    line = baris(at)
    found = re.match(r"\s*(?:- +)*[^\s:#\"'\[{][^:#]*:\s+", line) or re.match(r"\s*(?:- +)+", line)
    if not found:
        return None
    value = without_comment(line[found.end() :])
    if not value or ('"' in value and "'" in value):
        return None
    start = at.source.offset(at.span.line, 1) + found.end()
    typed = in_quotes(value)
    edit = Edit(at.source, start, start + len(value), typed)
    return Fix((edit,), Said("beri tanda kutip: {teks}", teks=shown(typed)), safe=False)


def drop_mark(at: At) -> Fix:
    """Delete one sign."""
    start = at.source.offset(at.span.line, at.span.column)
    sign = at.source.text[start : start + 1]
    return Fix((Edit(at.source, start, start + 1, ""),), Said("hapus {tanda}", tanda=sign), safe=False)
