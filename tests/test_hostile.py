"""Bad input: never a traceback, a finding within a second, no file outside -o, and author text stays text."""

from __future__ import annotations

import os
import time
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from petaproses.cli import run

MANY = 1000 if os.environ.get("MUTASI") else 10
"""How many changed maps are drawn; `make mutasi` draws more."""
MAPS = sorted((Path(__file__).parents[1] / "maps").glob("*.yaml"))
SHEET = "kelompok:\n  - proses:\n      - {{kode: {kode}, nama: {nama}}}\n"
CHAIN = "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10))

HOSTILE: dict[str, bytes] = {
    "50k nested lists": b"[" * 50_000,
    "50k nested mappings": b"{a: " * 50_000,
    "billion laughs": f"a0: &a0 [{','.join('x' * 10)}]\n{CHAIN}kelompok: *a9\n".encode(),
    "1 MB line": b"nama: " + b"x" * 1_000_000,
    "1 MB key": b"x" * 1_000_000 + b": a",
    "NUL": b"nama: a\x00b",
    "only NUL": b"\x00" * 1000,
    "lone surrogate, escaped": b'nama: "\\ud800"',
    "lone surrogate, encoded": b"nama: \xed\xa0\x80",
    "UTF-16 cut in half": "nama: a".encode("utf-16")[:-1],
    "path as a code": SHEET.format(kode="../../x", nama="a").encode(),
    "Windows path as a code": SHEET.format(kode="'C:\\x'", nama="a").encode(),
    "device name as a code": SHEET.format(kode="CON", nama="a").encode(),
    "10,000-character label": SHEET.format(kode="1", nama="x" * 10_000).encode(),
    "10,000 words": SHEET.format(kode="1", nama="kata " * 10_000).encode(),
    "10,000-character code": SHEET.format(kode="1" * 10_000, nama="a").encode(),
    "cyclic templates": b"cascading: x\njenjang: [A]\ntemplat: {a: [{pakai: b}], b: [{pakai: a}]}\npohon: [{pakai: a}]\n",
    "exploding templates": (
        "cascading: x\njenjang: [A]\ntemplat:\n  t0: [{A: a}]\n"
        + "".join(f"  t{i}: [{', '.join([f'{{pakai: t{i - 1}}}'] * 10)}]\n" for i in range(1, 10))
        + "pohon: [{pakai: t9}]\n"
    ).encode(),
    "self-parent": b"induk: 1.1\nkelompok: [{proses: [{kode: 1.1, nama: a}]}]\n",
    "map below itself": b"jenis: lintas-fungsi\ninduk: A\nkode: A\n",
    "1,000 tiers": b"cascading: x\njenjang: [" + b",".join(b"t%d" % i for i in range(1000)) + b"]\n",
    "rows as deep as tiers": (
        "cascading: x\njenjang: [" + ",".join(f"t{i}" for i in range(20)) + "]\npohon:\n"
        + "".join(f"  - t{i}: a\n" for i in range(20))
    ).encode(),
    "200 years": b"instansi: a\nperiode: 1000-9999\n",
    "huge numbers": b"kertas: {ukuran: 9e999 x 1, pinggir: 1e999}\nkode: {level_0: 99999999999999999999}\n",
    "NaN": b"kertas: {pinggir: nan}\n",
    "an object tag": b"!!python/object/apply:os.system ['echo x']\n",
    "endless alias": b"a: &a {<<: *a}\n",
    "a merge of text": b"<<: x\ninstansi: a\n",
    "keys of every kind": b"? [a]\n: b\n",
    "control characters": bytes(range(1, 32)),
    "every byte": bytes(range(256)),
}  # fmt: skip


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("command", ["validate", "render"])
def test_hostile_files(raw: bytes, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each ends with findings or a picture, soon, and what was written lies in the output folder."""
    maps, out = tmp_path / "a" / "maps", tmp_path / "a" / "out"
    maps.mkdir(parents=True)
    (maps / "peta.yaml").write_bytes(raw)
    start = time.process_time()
    code = run([command, str(maps)] + (["-o", str(out), "-f", "svg,gv,html,md"] if command == "render" else []))
    spent = time.process_time() - start
    shown = capsys.readouterr()
    assert code in {0, 1}, shown.err
    assert spent < 5, "within a second on an idle machine"
    assert len(shown.out) + len(shown.err) < 100_000, "a finding shows the part of a long line that matters"
    outside = [
        path for path in tmp_path.rglob("*") if path.is_file() and out not in path.parents and maps not in path.parents
    ]
    assert outside == []


NASTY = [
    "<script>alert(1)</script>", "]]>", '"; shape=box; label="', "\\N", "\\G\\E", "{{7*7}}", "{% raw %}", "a|b", "`x`",
    "<b>tebal</b>", "&amp;", "--> akhir", "%s", "$(id)", "=1+1", "javascript:alert(1)", "]](x)", "# kepala", "<!-- x",
    "\u202eterbalik", "😀 emoji", "a\tb", "'", '"', "\\", "<SPBE>", "<a & b>",
]  # fmt: skip


def quoted(text: str) -> str:
    """A text as a double-quoted YAML scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


class Texts(HTMLParser):
    """Gathers the texts and tags of an HTML page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert not (value or "").startswith("javascript:")

    def handle_data(self, data: str) -> None:
        self.text += data


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Maps whose every label is nasty, rendered in all formats."""
    folder = tmp_path_factory.mktemp("nasty")
    maps = folder / "maps"
    maps.mkdir()
    proses = "".join(f"      - {{kode: {i}, nama: {quoted(text)}}}\n" for i, text in enumerate(NASTY, start=1))
    (maps / "a.yaml").write_text(
        f"lajur:\n  - pemilik: {quoted('<i>Kabag</i>')}\n    proses:\n{proses}alur:\n  - 1 -> 2: {quoted('<u>Ya</u>]]>')}\n",
        encoding="utf-8",
    )
    langkah = "".join(f"  - {{id: s{i}, nama: {quoted(text)}, pemilik: A}}\n" for i, text in enumerate(NASTY))
    (maps / "b.yaml").write_text(
        f"jenis: lintas-fungsi\ninduk: 1\nkode: 1.CFM.1\njudul: {quoted('<script>x</script>')}\nlangkah:\n{langkah}"
        f"alur: s0 -> s1 -> s2\n",
        encoding="utf-8",
    )
    baris = "".join(f"  - S: {quoted(text)}\n" for text in NASTY)
    (maps / "c.yaml").write_text(
        f"cascading: {quoted('<b>c</b>')}\njenjang: [T, S]\npohon:\n  - T: x\n{baris}", encoding="utf-8"
    )
    assert run(["render", str(maps), "-f", "svg,gv,html,md", "-o", str(folder / "out")]) == 0
    return folder / "out"


def test_nasty_text_in_svg(nasty: Path) -> None:
    """Each picture is well-formed XML without scripts, and holds every label as its text."""
    for path in sorted(nasty.glob("*.svg")):
        root = ElementTree.fromstring(path.read_bytes())
        text = squeezed("".join(root.itertext()))
        assert all(squeezed(label) in text for label in NASTY), path.name
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert not tags & {"script", "b", "i", "u", "foreignObject", "image"}


def test_nasty_text_in_html(nasty: Path) -> None:
    """No label becomes an element; every one is there as text."""
    for path in sorted(nasty.glob("*.html")):
        page = Texts()
        page.feed(path.read_text(encoding="utf-8"))
        assert "script" not in page.tags
        assert "tebal" not in page.tags
        if path.name != "index.html" and "relasi" not in path.name:
            assert all(squeezed(label) in squeezed(page.text) for label in NASTY), path.name


@settings(max_examples=MANY, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_mutated_maps(data: st.DataObject, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Property: the real maps with bytes changed, lines dropped, doubled or swapped never break a command."""
    maps = tmp_path / "maps"
    maps.mkdir(exist_ok=True)
    for path in MAPS:
        (maps / path.name).write_bytes(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        path = maps / data.draw(st.sampled_from([path.name for path in MAPS]))
        lines = path.read_bytes().splitlines(keepends=True)
        at = data.draw(st.integers(0, max(len(lines) - 1, 0)))
        change = data.draw(st.sampled_from(["drop", "double", "swap", "cut", "put"]))
        line = lines[at] if lines else b""
        column = data.draw(st.integers(0, len(line)))
        lines[at : at + 1] = {
            "drop": [], "double": [line, line], "swap": [line[::-1]], "cut": [line[:column] + b"\n"],
            "put": [line[:column] + data.draw(st.binary(max_size=3)) + line[column:]],
        }[change]  # fmt: skip
        path.write_bytes(b"".join(lines))
    code = run(["render", str(maps), "-o", str(tmp_path / "out"), "-f", "svg,gv,html,md"])
    shown = capsys.readouterr()
    assert code in {0, 1}, shown.err
