"""What an author should have typed -> edits of the very characters in the file, in the author's own quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from petaproses.findings.record import Edit, Fix
from petaproses.language import Said
from petaproses.language.near import Near
from petaproses.language.quote import in_quotes, quoted, shown
from petaproses.text.source import At, Source

_PLAIN = r"\w(?:[\w ./()&%+>-]*[\w.)%])?"
"""Texts that need no quotes wherever they stand."""


def span_of(at: At) -> tuple[int, int]:
    """Return where in its file's text a place begins and ends."""
    line, column, end_line, end_column = at.span
    return at.source.offset(line, column), at.source.offset(end_line, end_column)


def written_at(at: At) -> str:
    """Return the characters at a place, quotes included."""
    start, end = span_of(at)
    return at.source.text[start:end]


def baris(at: At) -> str:
    """Return the line on which a place begins; of the end of a file, its last line."""
    lines = at.source.lines
    return lines[min(at.span.line, len(lines)) - 1]


def swap(at: At, old: str, new: str) -> tuple[Edit, ...]:
    """Write `new` where the text `old` stands; nothing where it is written in a way that cannot be told at sight."""
    start, end = span_of(at)
    written = at.source.text[start:end]
    quote = written[:1]
    if written == old:
        put = new if re.fullmatch(_PLAIN, new) else in_quotes(new)
    elif quote == "'" and written[1:-1].replace("''", "'") == old:
        put = "'" + new.replace("'", "''") + "'"
    elif quote == '"' and written[1:-1] == old and "\\" not in old:
        put = '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'
    else:
        return ()
    return (Edit(at.source, start, end, put),)


def swap_all(places: Iterable[At], old: str, new: str) -> tuple[Edit, ...]:
    """Write `new` at several places where `old` stands, at each once; nothing unless all of them can be changed."""
    edits: dict[tuple[str, int, int], Edit] = {}
    for at in places:
        changed = swap(at, old, new)
        if not changed:
            return ()
        edits.update(((edit.source.name, edit.start, edit.end), edit) for edit in changed)
    return tuple(edits.values())


def replacement(edits: tuple[Edit, ...], old: str, new: str, *, safe: bool) -> Fix | None:
    """Return the fix that consists of some edits from one text to another; None without edits."""
    return Fix(edits, Said("ganti {lama} dengan {baru}", lama=quoted(old), baru=quoted(new)), safe) if edits else None


def rewritten(places: Iterable[At], old: str, new: str, *, safe: bool = False) -> Fix | None:
    """Write what was meant at all places where something else stands; None where nobody knows what, or not at all."""
    return replacement(swap_all(places, old, new), old, new, safe=safe) if new else None


def respelt(places: Iterable[At], old: str, near: Near) -> Fix | None:
    """Write the one known word near an unknown one; that is safe only where they differ in capitals."""
    guess = near.guess(old)
    return rewritten(places, old, guess.only, safe=guess.same)


def respelt_key(places: Iterable[At], old: str, near: Near) -> Fix | None:
    """Write the one known key near an unknown one; in a key of some length a single typing error leaves no doubt."""
    return rewritten(places, old, near.guess(old).only, safe=len(old) > 3)


def put_in_quotes(source: Source, start: int, end: int, *, safe: bool = True) -> Fix | None:
    """Put a stretch of one line in quotes; None for one that is quoted already or that spans lines."""
    text = source.text[start:end].rstrip()
    if not text or text[0] in "\"'" or "\n" in text or "\r" in text:
        return None
    typed = in_quotes(text)
    edit = Edit(source, start, start + len(text), typed)
    return Fix((edit,), Said("beri tanda kutip: {teks}", teks=shown(typed)), safe)


def without_comment(text: str) -> str:
    """Return the rest of a line without the comment at its end."""
    return re.split(r"\s#", text, maxsplit=1)[0].rstrip()


def drop_line(source: Source, line: int, pattern: str) -> Edit | None:
    """Delete a line that reads as a pattern says; None where it does not, or where deeper lines below belong to it."""
    written = source.lines[line - 1]
    below = source.lines[line] if line < len(source.lines) else ""
    indent = re.match(r"\s*(?:- +)?", written)
    deeper = below.strip() and indent is not None and len(below) - len(below.lstrip()) >= indent.end() > 0
    if deeper or not re.fullmatch(pattern, written):
        return None
    return Edit(source, source.offset(line, 1), source.offset(line + 1, 1), "")
