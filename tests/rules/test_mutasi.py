"""Maps torn by chance: whatever is left of them, there is a report, and it is one that can be printed.

`make mutasi` tries 10,000 of them; the suite tries some.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petaproses.findings.record import Severity
from petaproses.language import LANGUAGES
from petaproses.peta import Peta
from petaproses.report import FORMATS, Style
from petaproses.rules.registry import RULES, body
from tools.linked import compile_maps

_TESTS = Path(__file__).parents[1]
_FOLDERS = [_TESTS.parent / "maps", _TESTS / "data" / "contoh-lengkap"]
_MAPS = [{path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))} for folder in _FOLDERS]
_EXAMPLES = int(os.environ.get("MUTASI", "50")) // len(_MAPS)
_SPLINTERS = [
    *(
        "",
        "\t",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ": ",
        ":",
        " #x",
        "- ",
        "*a",
        "&a ",
        "!",
        "!!str ",
        "<<: ",
        "? ",
        "| ",
        ">-",
    ),
    *(" # petaproses: abaikan PP604, PP504 -- x\n", "# petaproses: abaikan PP302\n"),
    *("../", "\x00", "\x07", "\xa0", "\xad", "\u200b", "\u2028", "\ud83d\ude00", "“", "->", "→", "~", "null", "---\n"),
    *("0", "99999999999999999999", "٣", "²", "1e9", "x" * 300, "\n", "\r", "<a>", "<>", "{{", "%s"),
]
_TOKEN = re.compile(r"[\w.\-/]+")

Edit = Callable[[str, float, int, float, str], str]


def _sliced(text: str, where: float, size: int, other: float, splinter: str) -> str:
    """Tear a piece out, and put a splinter there."""
    at = int(where * len(text))
    return text[:at] + splinter + text[at + size :]


def _copied(text: str, where: float, size: int, other: float, splinter: str) -> str:
    """Put a piece of the text in another place."""
    at, source = int(where * len(text)), int(other * len(text))
    return text[:at] + text[source : source + size] + text[at:]


def _swapped(text: str, where: float, size: int, other: float, splinter: str) -> str:
    """Exchange two neighbouring characters."""
    at = int(where * max(0, len(text) - 2))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _line(change: Callable[[list[str], int, int, str], None]) -> Edit:
    def edit(text: str, where: float, size: int, other: float, splinter: str) -> str:
        lines = text.splitlines(keepends=True) or [""]
        change(lines, int(where * (len(lines) - 1)), int(other * (len(lines) - 1)), " " * (size % 5))
        return "".join(lines)

    return edit


def _dropped(lines: list[str], at: int, other: int, blanks: str) -> None:
    del lines[at]


def _doubled(lines: list[str], at: int, other: int, blanks: str) -> None:
    lines.insert(other, lines[at])


def _exchanged(lines: list[str], at: int, other: int, blanks: str) -> None:
    lines[at], lines[other] = lines[other], lines[at]


def _indented(lines: list[str], at: int, other: int, blanks: str) -> None:
    lines[at] = blanks + lines[at]


def _outdented(lines: list[str], at: int, other: int, blanks: str) -> None:
    lines[at] = lines[at].removeprefix(blanks)


def _joined(lines: list[str], at: int, other: int, blanks: str) -> None:
    lines[at] = lines[at].rstrip("\r\n")


def _token(text: str, where: float, size: int, other: float, splinter: str) -> str:
    """Put one word of the file in the place of another, or leave it out."""
    words = list(_TOKEN.finditer(text))
    if not words:
        return text
    old, new = words[int(where * (len(words) - 1))], words[int(other * (len(words) - 1))]
    word = new[0] if size % 3 else ""
    return text[: old.start()] + word + text[old.end() :]


def _mistyped(text: str, where: float, size: int, other: float, splinter: str) -> str:
    """Leave one letter of a word out, or write it twice."""
    words = list(_TOKEN.finditer(text))
    if not words:
        return text
    found = words[int(where * (len(words) - 1))]
    at = found.start() + int(other * (len(found[0]) - 1))
    return text[:at] + text[at] * (size % 3) + text[at + 1 :]


_EDITS: tuple[Edit, ...] = (
    *(_sliced, _copied, _swapped, _token, _token, _mistyped, _mistyped),
    *map(_line, (_dropped, _doubled, _exchanged, _indented, _outdented, _joined)),
)
_ENCODINGS: tuple[Callable[[str], bytes], ...] = (
    *(lambda text: text.encode("utf-8", "surrogatepass"),) * 8,
    lambda text: b"\xef\xbb\xbf" + text.encode("utf-8", "replace"),
    lambda text: text.replace("\n", "\r\n").encode("utf-8", "replace"),
    lambda text: text.replace("\n", "\r").encode("utf-8", "replace"),
    lambda text: text.encode("utf-16", "replace"),
    lambda text: text.encode("utf-16-le", "replace"),
    lambda text: text.encode("utf-16-be", "replace"),
    lambda text: text.encode("cp1252", "replace"),
    lambda text: text.encode("utf-32", "replace"),
)

_edit = st.tuples(
    st.integers(0, 30),  # which file
    st.sampled_from(_EDITS),
    st.floats(0, 1),  # where in it
    st.integers(0, 40),  # how much
    st.floats(0, 1),  # another place in it
    st.one_of(st.sampled_from(_SPLINTERS), st.text(max_size=3)),
)
_torn = st.tuples(
    st.lists(_edit, min_size=1, max_size=5),
    st.tuples(st.integers(0, 30), st.sampled_from(_ENCODINGS)),
    st.tuples(st.integers(0, 30), st.floats(0, 1), st.binary(max_size=3)),  # bytes that are no text
)


def _stops(peta: Peta) -> bool:
    """Tell whether some rule finds an error in the map as it was written, without regard to the others."""
    return any(rule.severity is Severity.ERROR and any(True for _ in body(rule).find(peta)) for rule in RULES)


@pytest.mark.parametrize("files", _MAPS, ids=["maps", "contoh-lengkap"])
@settings(max_examples=_EXAMPLES, deadline=None, derandomize=True)
@given(torn=_torn)
def test_a_torn_map_gives_a_report(files: Mapping[str, bytes], torn: tuple) -> None:
    """Property: no mutation of real maps raises; every finding is one printable sentence with a place in its file, and
    every format can show it in every language."""
    names = sorted(files)
    texts = {name: raw.decode() for name, raw in files.items()}
    edits, (encoded, encode), (spoilt, where, junk) = torn
    for file, edit, *how in edits:
        name = names[file % len(names)]
        texts[name] = edit(texts[name], *how)
    raw = {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
    name = names[encoded % len(names)]
    raw[name] = encode(texts[name])
    name = names[spoilt % len(names)]
    at = int(where * len(raw[name]))
    raw[name] = raw[name][:at] + junk + raw[name][at:]
    peta, report = compile_maps(raw)
    assert (report.worst is Severity.ERROR) == _stops(peta), "what one finding explains must not let a broken map pass"
    for language in LANGUAGES:
        told = report.into(language)
        for item in told:
            assert item.finding.message.isprintable()
            assert item.finding.hint.isprintable()
            assert 1 <= item.span.line <= len(item.finding.at.source.lines) + 1
        for show in FORMATS.values():
            assert show(told, Style(width=60, language=language)).endswith("\n")
