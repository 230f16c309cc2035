"""Property: whatever is wrong with real maps, fixes remove findings, bring none, and touch nothing beside them."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petaproses.findings.record import Diagnostic
from petaproses.fix.edits import edited
from petaproses.fix.state import State, key_of, readable
from petaproses.text.read import read
from tools.mending import aman, betulkan, semua

_FOLDERS = [Path(__file__).parents[2] / "maps", Path(__file__).parents[1] / "data" / "contoh-lengkap"]
_MAPS = [{path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))} for folder in _FOLDERS]
_SPLINTERS = ["", "\t", '"', "'", "[", "}", ": ", ":", " #7", " #x", ", ", "!", "“", "”", "\u00a0", "\u00ad", "\u200b"]
_SPLINTERS += ["\x07", "\x0b", "*a", "\\d", "x", ".", "-> ", " ke ", "%", "&a ", "\u2028", "🙂"]
_WORDS = [
    (" -> ", "->"), ("nama:", "nma:"), ("kode:", "kode:\t"), ("pemilik:", "Pemilik:"), ("laporan", "dilaksnakan"),
    ("  - ", "\t- "), (", ", ",\u00a0"), ("alur:", "alurr:"), ("Kabag", "Kabagg"), (": ", ":"), ('"', ""), ("\n", "  \n"),
    ("nama: ", "nama: @"), ("nama: ", "nama: Rapat: "), ("10.1", "10.1."), ("id: ", "id:"), ("1", "1\u200b"),
]  # fmt: skip

MANY = 500 if os.environ.get("MUTASI") else 8
"""How many torn maps are mended in each way; `make mutasi` tries more."""

_splinter = st.tuples(st.integers(0, 30), st.floats(0, 1), st.integers(0, 4), st.sampled_from(_SPLINTERS))
_word = st.tuples(st.integers(0, 30), st.floats(0, 1), st.integers(1, 3), st.sampled_from(_WORDS))
_form = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be-mark"])


def torn(files: dict[str, str], edits: list[tuple], form: str, newline: str) -> dict[str, bytes]:
    """The maps with some faults, in an encoding and with line ends of their own."""
    made = dict(files)
    for file, where, size, change in edits:
        name = sorted(made)[file % len(made)]
        text = made[name]
        at = int(where * len(text))
        if isinstance(change, tuple):
            made[name] = text[:at] + text[at:].replace(*change, size)
        else:
            made[name] = text[:at] + change + text[at + size :]
    return {name: encoded(text.replace("\n", newline), form) for name, text in made.items()}


def encoded(text: str, form: str) -> bytes:
    return b"\xfe\xff" + text.encode("utf-16-be") if form == "utf-16-be-mark" else text.encode(form)


def comments(raw: bytes) -> Counter[str]:
    """The lines that are comments and nothing else, without what YAML reads nowhere and the blanks that take its place."""
    return Counter(re.findall(r"^#.*$", re.sub("[\x07\x0b ]", "", read(raw, "").text), re.MULTILINE))


@pytest.mark.parametrize("files", _MAPS, ids=["maps", "contoh-lengkap"])
@pytest.mark.parametrize("wanted", [aman, semua])
@settings(max_examples=MANY, deadline=None, derandomize=True)
@given(
    edits=st.lists(st.one_of(_splinter, _word), min_size=1, max_size=5),
    form=_form,
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_fixes_only_mend(files: dict[str, str], wanted, edits: list[tuple], form: str, newline: str) -> None:
    before = torn(files, edits, form, newline)
    after, mended = betulkan(before, wanted)
    start = State.of(read(raw, name) for name, raw in before.items())
    end = State.of(read(raw, name) for name, raw in after.items())
    assert not [item for item in mended.report if item.finding.fix and wanted(item)], "what is wanted is done"
    assert [key_of(item) for item in end.report] == [key_of(item) for item in mended.report]
    none_hidden = start.peta.holes == end.peta.holes and all(map(readable, start.sources.values()))
    if none_hidden:
        were, are = (Counter(map(key_of, state.report.items)) for state in (start, end))
        assert not are - were, "no finding has come"
        assert sum((were - are).values()) >= sum(mended.fixed.values())
    assert {source.name for _, source in mended.changed} == {name for name in before if before[name] != after[name]}
    for old, new in mended.changed:
        assert (new.bom, new.encoding) == (old.bom, old.encoding)
        assert comments(before[old.name]) <= comments(after[old.name])
        if newline == "\r\n" and not re.search(r"(?<!\r)\n|\r(?!\n)", old.text):
            assert not re.search(r"(?<!\r)\n|\r(?!\n)", new.text)
    assert betulkan(after, wanted)[1].changed == (), "twice is once"


@pytest.mark.parametrize("files", _MAPS, ids=["maps", "contoh-lengkap"])
@settings(max_examples=MANY, deadline=None, derandomize=True)
@given(edits=st.lists(st.one_of(_splinter, _word), min_size=1, max_size=5), form=_form)
def test_each_fix_keeps_what_lies_outside_its_edits(files: dict[str, str], edits: list[tuple], form: str) -> None:
    """Byte by byte, for every fix that is offered, whether or not it would be kept."""
    state = State.of(read(raw, name) for name, raw in torn(files, edits, form, "\r\n").items())
    for item in state.report:
        check_bytes(state, item)
        meant = re.fullmatch("maksud Anda (.+)[?]", item.finding.hint)
        if meant and item.finding.fix:
            assert item.finding.fix.message.endswith(f"dengan {meant[1]}"), "hint and fix mean the same word"


def check_bytes(state: State, item: Diagnostic) -> None:
    edits = item.finding.fix.edits if item.finding.fix else ()
    for source in {edit.source.name: state.sources[edit.source.name] for edit in edits}.values():
        own = sorted((edit for edit in edits if edit.source.name == source.name), key=lambda edit: edit.start)
        old, new = source.packed(), edited(source, own)
        kept_old, kept_new, at, begin = [], [], len(source.bom), 0
        for edit in own:
            assert begin <= edit.start <= edit.end <= len(source.text), "edits lie apart and inside"
            size = len(source.text[begin : edit.start].encode(source.encoding))
            kept_old.append(source.text[begin : edit.start].encode(source.encoding))
            kept_new.append(new[at : at + size])
            at += size + len(edit.text.encode(source.encoding))
            begin = edit.end
        tail = source.text[begin:].encode(source.encoding)
        assert kept_old == kept_new
        assert new[at:] == tail
        assert new.startswith(source.bom)
        assert old.endswith(tail)
