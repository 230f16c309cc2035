"""Map files -> plain text data, with the place of every key and value; the only YAML.

Built on libyaml's events, not on YAML's typing: that reads the code 10.10 as the number 10.1, another process.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from yaml import YAMLError
from yaml.reader import ReaderError

from petaproses.text.events import Builder, Stop
from petaproses.text.oserror import reason
from petaproses.text.regular import TooBig, read_regular
from petaproses.text.resume import MAX_STOPS, part_around, without
from petaproses.text.source import At, Fault, Source, Span
from petaproses.text.traps import blank_indents, cut_by_hash, escaped_controls

MAX_BYTES = 16_000_000

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read_file(path: Path, name: str) -> Source:
    """Read one map file; whatever is wrong with it comes back as faults of the source, never as an exception."""
    if path.suffix.lower() == ".txt":
        return _unread(name, "nama-txt")
    try:
        if path.is_dir():
            os.scandir(path).close()  # a folder is among the files only when it cannot be looked into; ask why
        return read(read_regular(path, MAX_BYTES), name)
    except TooBig as error:
        return _unread(name, "berkas-besar", ukuran=error.size, batas=error.limit)
    except OSError as error:
        return _unread(name, "berkas-tak-terbaca", sebab=reason(error))


def read(raw: bytes, name: str) -> Source:
    """Read the bytes of one map file."""
    bom, encoding = _encoding(raw)
    try:
        source = Source(name, raw[len(bom) :].decode(encoding))
    except UnicodeDecodeError as error:
        guess = "biner" if b"\x00" in raw else "cp1252"
        source = Source(name, raw.decode("latin-1"))  # a byte a character, so that the excerpt can be shown
        source.encoding = "latin-1"
        at = At(source, place=source.place(error.start))
        return _with(source, Fault("bukan-utf8", at, {"byte": error.start, "dugaan": guess}))
    source.encoding, source.bom = encoding, bom
    return _parse(source)


def _unread(name: str, rule: str, **facts: Any) -> Source:
    source = Source(name, "")
    return _with(source, Fault(rule, At(source), facts))


def _with(source: Source, *faults: Fault) -> Source:
    source.faults = (*source.faults, *faults)
    return source


def _encoding(raw: bytes) -> tuple[bytes, str]:
    """Return the byte order mark that a file begins with, and how the rest is encoded."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return bom, encoding
    if raw[1:2] == b"\x00" and raw[:1] != b"\x00":
        return b"", "utf-16-le"  # saved as "Unicode" without its mark
    return b"", "utf-8"


def _parse(source: Source) -> Source:
    """Read a file, and where it stops, again without the part that stops it; what cannot be read so is not read."""
    text, indents = blank_indents(source.text)
    builder, whole = _built(source, text)
    stops: list[Fault] = []
    lines = text.splitlines(keepends=True)
    times = 0
    while not whole and builder.broken and len(stops) < MAX_STOPS:
        stop = builder.faults[-1]
        line = min(_line_of(stop), len(lines)) - 1
        again = bool(stops) and not lines[line].strip()  # too little was taken out
        times = times + 1 if again else 0
        part = part_around(lines, _line_of(stops[-1]) - 1 if again else line, times)
        if part is None:
            break
        if not again:
            stops.append(stop)
        stops[-1].facts.update(hilang="".join(lines[part.first : part.last]), bagian=part)
        lines = without(lines, part)
        builder, whole = _built(source, "".join(lines))
    if stops and not (whole and isinstance(source.data, dict)):
        source.data, source.marks = "", None
        stops[0].facts.pop("hilang")
        return _with(source, stops[0])
    if indents:
        place = Span(indents[0] + 1, 1, indents[0] + 1, 2)
        builder.faults.append(Fault("spasi-tak-putus", At(source, place=place), {"baris": tuple(indents)}))
    if whole:
        builder.faults.extend(cut_by_hash(source))
        if "\\" in source.text:
            builder.faults.extend(escaped_controls(source))
    return _with(source, *stops, *builder.faults)


def _line_of(stop: Fault) -> int:
    """Return the line, from 1, of what stops the reading: where a quote or a bracket was opened, else where it ends."""
    opened = stop.facts.get("buka")
    within = any(word in stop.facts["konteks"] for word in ("quoted", "flow", "simple key"))
    return int((opened if opened and within else stop.at).span.line)


def _built(source: Source, text: str) -> tuple[Builder, bool]:
    """Build a file of its text, or of as much of it as is not blank; tell whether that could be read to its end."""
    builder = Builder(source)
    whole = False
    try:
        builder.build(text)
        whole = True
    except Stop as stop:
        builder.note(stop.rule, stop.mark, **stop.facts)
    except ReaderError as error:
        index = len(source.text.encode("utf-8")[: error.position].decode("utf-8", "ignore"))
        place = source.place(index)
        builder.faults.append(Fault("aksara-kendali", At(source, place=place), {"aksara": f"U+{error.character:04X}"}))
    except YAMLError as error:
        opened = getattr(error, "context_mark", None)
        builder.note(
            "yaml-rusak",
            getattr(error, "problem_mark", None) or opened,
            masalah=str(getattr(error, "problem", None) or error),
            konteks=str(getattr(error, "context", None) or ""),
            buka=builder.at(opened) if opened else None,
        )
        builder.broken = True
    return builder, whole
