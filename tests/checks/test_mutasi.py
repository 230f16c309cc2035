"""Maps torn by chance: whatever is left of them, there is a report, and it is one that can be printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contoh import compile_maps
from petaproses.show import FORMATS, Style

_FOLDERS = [Path(__file__).parents[2] / "maps", Path(__file__).parents[1] / "data" / "contoh-lengkap"]
_MAPS = [{path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))} for folder in _FOLDERS]
_SPLINTERS = [
    b"",
    b"\t",
    b'"',
    b"'",
    b"[",
    b"}",
    b": ",
    b" #x",
    b"- ",
    b"*a",
    b"&a ",
    b"!",
    b"\xff",
    b"\x00",
    b"\xc2\xa0",
    b"../",
    b"<<: ",
    b" # petaproses: abaikan PP604, PP504 -- x\n",
    b"# petaproses: abaikan PP302\n",
]

_edit = st.tuples(
    st.integers(0, 30),  # which file
    st.floats(0, 1),  # where in it
    st.integers(0, 40),  # how much is torn out
    st.one_of(st.sampled_from(_SPLINTERS), st.binary(max_size=4)),
    st.floats(0, 1),  # from where a piece is copied
    st.integers(0, 60),  # how long that piece is
)


@pytest.mark.parametrize("files", _MAPS, ids=["maps", "contoh-lengkap"])
@settings(max_examples=60, deadline=None, derandomize=True)
@given(edits=st.lists(_edit, min_size=1, max_size=4))
def test_a_torn_map_gives_a_report(
    files: dict[str, bytes], edits: list[tuple[int, float, int, bytes, float, int]]
) -> None:
    """Property: no mutation of real maps raises; every finding is one printable sentence with a place in its file."""
    torn = dict(files)
    for file, where, length, splinter, source, size in edits:
        name = sorted(torn)[file % len(torn)]
        raw = torn[name]
        at, copied = int(where * len(raw)), int(source * len(raw))
        torn[name] = raw[:at] + splinter + raw[copied : copied + size] + raw[at + length :]
    _, report = compile_maps(torn)
    for item in (*report, *report.dalam("en")):
        assert item.finding.message.isprintable()
        assert item.finding.hint.isprintable()
        assert 1 <= item.span.line <= len(item.finding.at.source.lines) + 1
    for show in FORMATS.values():
        assert show(report, Style(width=60)).endswith("\n")
