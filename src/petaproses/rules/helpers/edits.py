"""What an author should have typed -> edits of the very characters in the file, in the author's own quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from petaproses.findings.record import Edit, Fix
from petaproses.language import Teks
from petaproses.language.near import Dekat
from petaproses.language.quote import berkutip, kutip, tampak
from petaproses.text.source import At, Source

_PLAIN = r"\w(?:[\w ./()&%+>-]*[\w.)%])?"
"""Texts that need no quotes wherever they stand."""


def bentang(at: At) -> tuple[int, int]:
    """Return where in its file's text a place begins and ends."""
    line, column, end_line, end_column = at.span
    return at.source.offset(line, column), at.source.offset(end_line, end_column)


def tertulis(at: At) -> str:
    """Return the characters at a place, quotes included."""
    start, end = bentang(at)
    return at.source.text[start:end]


def baris(at: At) -> str:
    """Return the line on which a place begins; of the end of a file, its last line."""
    lines = at.source.lines
    return lines[min(at.span.line, len(lines)) - 1]


def ganti(at: At, lama: str, baru: str) -> tuple[Edit, ...]:
    """Write `baru` where the text `lama` stands; nothing where it is written in a way that cannot be told at sight."""
    start, end = bentang(at)
    written = at.source.text[start:end]
    quote = written[:1]
    if written == lama:
        new = baru if re.fullmatch(_PLAIN, baru) else berkutip(baru)
    elif quote == "'" and written[1:-1].replace("''", "'") == lama:
        new = "'" + baru.replace("'", "''") + "'"
    elif quote == '"' and written[1:-1] == lama and "\\" not in lama:
        new = '"' + baru.replace("\\", "\\\\").replace('"', '\\"') + '"'
    else:
        return ()
    return (Edit(at.source, start, end, new),)


def ganti_semua(places: Iterable[At], lama: str, baru: str) -> tuple[Edit, ...]:
    """Write `baru` at several places where `lama` stands, at each once; nothing unless all of them can be changed."""
    edits: dict[tuple[str, int, int], Edit] = {}
    for at in places:
        changed = ganti(at, lama, baru)
        if not changed:
            return ()
        edits.update(((edit.source.name, edit.start, edit.end), edit) for edit in changed)
    return tuple(edits.values())


def penggantian(edits: tuple[Edit, ...], lama: str, baru: str, *, aman: bool) -> Fix | None:
    """Return the fix that consists of some edits from one text to another; None without edits."""
    return Fix(edits, Teks("ganti {lama} dengan {baru}", lama=kutip(lama), baru=kutip(baru)), aman) if edits else None


def tulis(places: Iterable[At], lama: str, baru: str, *, aman: bool = False) -> Fix | None:
    """Write what was meant at all places where something else stands; None where nobody knows what, or not at all."""
    return penggantian(ganti_semua(places, lama, baru), lama, baru, aman=aman) if baru else None


def ejaan(places: Iterable[At], lama: str, near: Dekat) -> Fix | None:
    """Write the one known word near an unknown one; that is safe only where they differ in capitals."""
    guess = near.guess(lama)
    return tulis(places, lama, guess.only, aman=guess.same)


def ejaan_kunci(places: Iterable[At], lama: str, near: Dekat) -> Fix | None:
    """Write the one known key near an unknown one; in a key of some length a single typing error leaves no doubt."""
    return tulis(places, lama, near.guess(lama).only, aman=len(lama) > 3)


def dalam_kutip(source: Source, start: int, end: int, *, aman: bool = True) -> Fix | None:
    """Put a stretch of one line in quotes; None for one that is quoted already or that spans lines."""
    text = source.text[start:end].rstrip()
    if not text or text[0] in "\"'" or "\n" in text or "\r" in text:
        return None
    quoted = berkutip(text)
    edit = Edit(source, start, start + len(text), quoted)
    return Fix((edit,), Teks("beri tanda kutip: {teks}", teks=tampak(quoted)), aman)


def tanpa_catatan(text: str) -> str:
    """Return the rest of a line without the comment at its end."""
    return re.split(r"\s#", text, maxsplit=1)[0].rstrip()


def hapus_baris(source: Source, line: int, pattern: str) -> Edit | None:
    """Delete a line that reads as a pattern says; None where it does not, or where deeper lines below belong to it."""
    written = source.lines[line - 1]
    below = source.lines[line] if line < len(source.lines) else ""
    indent = re.match(r"\s*(?:- +)?", written)
    deeper = below.strip() and indent is not None and len(below) - len(below.lstrip()) >= indent.end() > 0
    if deeper or not re.fullmatch(pattern, written):
        return None
    return Edit(source, source.offset(line, 1), source.offset(line + 1, 1), "")
