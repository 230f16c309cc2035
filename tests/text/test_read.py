"""Reading: every scalar stays the author's text, every key and value has its place, no input breaks it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from petaproses.text.events import MAX_ALIASED, MAX_DEPTH
from petaproses.text.read import MAX_BYTES, read, read_file
from petaproses.text.source import At, Source, Span

MAPS = sorted(Path(__file__).parents[2].glob("maps/*.yaml"))


def of(text: str) -> Source:
    return read(text.encode("utf-8"), "peta.yaml")


def rules(source: Source) -> list[str]:
    return [fault.rule for fault in source.faults]


def oracle(text: str) -> object:
    """What ruamel.yaml's pure reader makes of a text when it types nothing."""
    return YAML(typ="base", pure=True).load(text)


@pytest.mark.parametrize(
    "scalar",
    ["10.10", "10.1", "01.03", "0001", "10:30", "no", "ya", "1_0", "0x1F", "1e3", "2026-11-24", "~", "null", "N/A"],
)
def test_scalars_stay_text(scalar: str) -> None:
    """YAML's own typing would make 10.10 the number 10.1 and 10:30 the number 630."""
    source = of(f"kode: {scalar}\nlain: [{scalar}]\n{scalar}: x\n")
    assert source.data == {"kode": scalar, "lain": [scalar], scalar: "x"}
    assert not source.faults


def test_places_of_keys_and_values() -> None:
    """A finding points at the key or at the value, to the character."""
    source = of("a: 10.10\nb:\n  - kode: 10.1\n    nama: «x»\n  - [a, 'b c']\nc:\n")
    at = At(source)
    assert (at / "a").span == Span(1, 4, 1, 9)
    assert (at / "a").at_key.span == Span(1, 1, 1, 2)
    assert (at / "b" / 0 / "kode").span == Span(3, 11, 3, 15)
    assert (at / "b" / 0).span == Span(3, 5, 3, 9), "a mapping is shown by its first key"
    assert (at / "b" / 1 / 1).span == Span(5, 9, 5, 14)
    assert (at / "c").span == Span(6, 1, 6, 2), "an empty value has no place of its own: its key's"
    assert (at / "hilang").span == Span(1, 1, 1, 2)
    assert (at / "b" / 0 / "nama" / 0).span == Span(4, 11, 4, 14), "a list that was not written out is skipped"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings_and_line_ends(encoding: str, newline: str) -> None:
    """Files come from Windows editors: with BOM, CRLF, or saved as "Unicode"."""
    text = f"nama: Jum'at — evaluasi{newline}kode: 10.10{newline}"
    raw = text.encode(encoding)
    if encoding == "utf-16-be":
        raw = b"\xfe\xff" + raw
    source = read(raw, "peta.yaml")
    assert source.data == {"nama": "Jum'at — evaluasi", "kode": "10.10"}
    assert (At(source) / "kode").span == Span(2, 7, 2, 12)
    assert source.lines[1] == "kode: 10.10"


@pytest.mark.parametrize(
    ("raw", "guess", "place"),
    [
        ("nama: kafé".encode("cp1252"), "cp1252", Span(1, 10, 1, 11)),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "biner", Span(1, 1, 1, 2)),
    ],
)
def test_other_encodings_are_refused(raw: bytes, guess: str, place: Span) -> None:
    """A cp1252 or binary file gets one clear finding with its place, not a wrong text."""
    source = read(raw, "peta.yaml")
    assert rules(source) == ["bukan-utf8"]
    assert source.faults[0]["dugaan"] == guess
    assert source.faults[0].at.span == place


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "kunci-ganda", 3, 1),
        ("a: &x {b: 1}\nb: {<<: *x, <<: *x}\n", "kunci-ganda", 2, 13),
        ("[a]: b\n", "kunci-bukan-teks", 1, 1),
        ("? {a: b}\n: c\n", "kunci-bukan-teks", 1, 3),
        ("a: &x b\n*x : c\n", "kunci-bukan-teks", 2, 1),
        ("a: !!int 5\n", "tag-yaml", 1, 4),
        ("a: !!python/object:os.system {}\n", "tag-yaml", 1, 4),
        ("--- a\n--- b\n", "dokumen-ganda", 2, 1),
        ("", "berkas-kosong", 1, 1),
        ("# hanya catatan\n", "berkas-kosong", 1, 1),
        ("proses: {nama: Draf, final}\n", "koma-memotong", 1, 22),
        ("target: {2025: 80,52}\n", "koma-memotong", 1, 19),
        ("nama: Rapat #2\n", "pagar-memotong", 1, 13),
        ("a:\n  - Biro #1 dan #2\n", "pagar-memotong", 2, 10),
        ("\ta: b\n", "yaml-rusak", 1, 1),
        ("a: 'x\nb: y\n", "yaml-rusak", 3, 1),
        ("a: b: c\n", "yaml-rusak", 1, 5),
        ("a: *hilang\n", "yaml-rusak", 1, 4),
        ("a: &x [*x]\n", "yaml-rusak", 1, 8),
        ("a: @b\n", "yaml-rusak", 1, 4),
        ('"\\ud800": b\n', "yaml-rusak", 1, 4),
        ("a: x\x07\n", "aksara-kendali", 1, 5),
        ("a: x\x00\n", "aksara-kendali", 1, 5),
        ('a: ["b", "c\\a"]\n', "aksara-kendali", 1, 10),
        ("[" * 50_000, "terlalu-dalam", 1, MAX_DEPTH + 1),
        ("{a: " * 50_000, "terlalu-dalam", 1, 4 * MAX_DEPTH + 1),
    ],
)
def test_faults_and_their_places(text: str, rule: str, line: int, column: int) -> None:
    """Each thing that YAML forbids, or does behind the author's back, is noted where it stands."""
    source = of(text)
    assert rules(source) == [rule]
    span = source.faults[0].at.span
    assert (span.line, span.column) == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "a: {b: , c: }\n",
        'a: {"b": ""}\n',
        "a: x # catatan\n",
        "a: 'x #1' #catatan\n",
        "a: x#1\n",
        "#1 catatan\na: |\n  teks #2\nb: >-\n  teks\n  #3\n",
        "a: x #! khusus\n",
        "# catatan #2\na: b\n",
    ],
)
def test_no_false_alarms(text: str) -> None:
    """Empty values, quoted signs and ordinary comments are all right."""
    assert rules(of(text)) == []


def test_duplicate_key_shows_both_places_and_keeps_the_first() -> None:
    """The reader of a finding must see both."""
    source = of("a: 1\na: 2\n")
    assert source.data == {"a": "1"}
    assert source.faults[0]["pertama"].span == Span(1, 1, 1, 2)


def test_unclosed_quote_names_its_opening() -> None:
    """libyaml's own mark is the end of the file, where nothing is wrong."""
    assert of("a: 'x\nb: y\n").faults[0]["buka"].span == Span(1, 4, 1, 5)


def test_aliases_and_merge_keys() -> None:
    """A mapping's own keys win over merged ones, wherever they stand; of merged ones the first wins."""
    source = of("x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz: {b: 9, <<: [*x, *y]}\nw: {<<: *x, b: 8}\nv: *x\n")
    assert source.data["z"] == {"b": "9", "a": "1", "c": "4"}
    assert source.data["w"] == {"a": "1", "b": "8"}
    assert source.data["v"] == {"a": "1", "b": "2"}
    assert (At(source) / "w" / "a").span == Span(1, 11, 1, 12), "a merged value stands where it was written"


def test_billion_laughs_stop_at_the_budget() -> None:
    """Ten levels of ten aliases would be ten thousand million values."""
    lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    source = of("\n".join(lines))
    assert rules(source) == ["alias-berlebihan"]
    assert source.faults[0]["batas"] == MAX_ALIASED


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A folder with a map's name, and a file beyond all measure, are findings too."""
    folder = tmp_path / "a.yaml"
    folder.mkdir()
    assert rules(read_file(folder, "a.yaml")) == ["berkas-tak-terbaca"]
    large = tmp_path / "b.yaml"
    with large.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    assert rules(read_file(large, "b.yaml")) == ["berkas-besar"]


TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f\x85\xa0\xad"), max_size=12)
TREE = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=12
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(TEXT, TREE, min_size=1, max_size=4))
def test_what_was_written_is_read_back(data: dict[str, object]) -> None:
    """Property: any tree of texts that ruamel.yaml writes comes back as it was."""
    stream = io.StringIO()
    writer = YAML(typ="rt", pure=True)
    writer.width = 4096
    writer.dump(data, stream)
    if "<<" in stream.getvalue():
        return
    source = of(stream.getvalue())
    assert source.data == oracle(stream.getvalue()) == data
    assert not source.faults


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_real_maps_read_as_the_oracle_reads_them(path: Path) -> None:
    """Another reader, of other authors, sees the same texts in the real maps."""
    source = read_file(path, path.name)
    assert source.data == oracle(path.read_text(encoding="utf-8"))
    assert not source.faults


@settings(max_examples=200, deadline=1000)
@given(st.data())
def test_mutated_maps_are_data_or_a_fault(data: st.DataObject) -> None:
    """Property: bytes changed, cut or put in anywhere give data or a fault with a place, within a second."""
    raw = bytearray(data.draw(st.sampled_from(MAPS)).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw)))
        end = at + data.draw(st.integers(0, 8))
        raw[at:end] = data.draw(
            st.binary(max_size=4) | st.sampled_from([b"\t", b"'", b'"', b": ", b"[", b"{", b"- ", b"*a"])
        )
    source = read(bytes(raw), "peta.yaml")
    for fault in source.faults:
        span = fault.at.span
        assert 1 <= span.line <= len(source.lines) + 1
        assert span.column >= 1
    assert source.faults or source.data != ""
