"""The schema in the real yaml-language-server: what an editor completes, explains and underlines."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from petaproses import schema
from tools.editor import SERVER, Editor

ROOT = Path(__file__).parents[2]
MAPS = sorted(path for folder in ("maps", "tests/data/contoh-lengkap") for path in (ROOT / folder).rglob("*.yaml"))

pytestmark = pytest.mark.skipif(
    not (SERVER.exists() and shutil.which("node")), reason="needs npm's yaml-language-server: .ci/run"
)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("editor")
    path = folder / schema.NAME
    path.write_text(schema.json_schema(), encoding="utf-8", newline="\n")
    with Editor(folder, path) as started:
        yield started


def test_real_maps_are_clean(editor: Editor) -> None:
    assert {path.name: found for path in MAPS if (found := editor.open(path.read_text(encoding="utf-8")))} == {}


def test_a_line_in_the_file_names_the_schema(editor: Editor) -> None:
    """Also without settings: relative to the file, so that a folder can be moved and no network is needed."""
    (found,) = editor.open(f"# yaml-language-server: $schema={schema.NAME}\nlajur: []\nwarna: biru\n")
    assert "warna" in found["message"]


@pytest.mark.parametrize(
    ("text", "label", "inserted"),
    [
        ("|", "induk", 'induk: "${1:10.1}"'),
        ("|", "Lembar baru", 'induk: "${1:10.1}"\nlajur:\n  - pemilik: ${2:Kabag}\n    proses:\n'
         '      - kode: "${3:10.1.1}"\n        nama: $4'),
        ('induk: "10"\n|', "judul", "judul: "),
        ("lajur:\n  - pemilik: A\n    |", "proses", 'proses:\n  - kode: "${1:10.1.1}"\n    nama: $2'),
        ("lajur:\n  - proses:\n      - |", "Proses", 'kode: "${1:10.1.1}"\n  nama: $2'),
        ("lajur:\n  - proses:\n      - kode: |", "kode dalam tanda kutip", '"${1:10.1.1}"'),
        ("kelompok: []\narah: |", "tegak", "tegak"),
        ("jenis: lintas-fungsi\nlangkah:\n  - id: a\n    jenis: |", "keputusan", "keputusan"),
        ("cascading: a\njenjang: [b]\npohon:\n  - b: x\n    |", "indikator", "indikator:\n  - uraian: $1\n    satuan: $2\n"
         '    arah: ${3|naik,turun|}\n    target:\n      ${4:2025}: "$5"'),
        ("judul: a\ninduk: 1\nkertas:\n  |", "ukuran", "ukuran: "),
        ("instansi: a\n|", "pemeriksaan", "pemeriksaan:\n  profil: ${1|draf,reviu,final|}"),
        ("pemeriksaan:\n  profil: |", "draf", "draf"),
        ("pemeriksaan:\n  bobot:\n    PP512: |", "peringatan", "peringatan"),
    ],
)  # fmt: skip
def test_completion(editor: Editor, text: str, label: str, inserted: str) -> None:
    """Skeletons come with places to fill in, codes in quotes."""
    assert editor.completions(text)[label] == inserted


@pytest.mark.parametrize("text", ["induk: 1\nlajur:\n  - pemilik: |", "induk: 1\narah: |", "kertas:\n  ukuran: |"])
def test_null_and_true_are_never_offered(editor: Editor, text: str) -> None:
    assert not {"null", "true", "false", "~", '""'} & editor.completions(text).keys()


def test_a_new_file_is_offered_only_where_nothing_stands_yet(editor: Editor) -> None:
    assert "Lembar baru" not in editor.completions('induk: "10"\n|')


@pytest.mark.parametrize(
    ("text", "title", "said"),
    [
        ("indu|k: 10", "Induk", "Kode proses yang dirinci di lembar ini"),
        ("lajur:\n  - pemi|lik: Kabag", "Pemilik lajur", "kata di daftar peran"),
        ("lajur:\n  - pemi|lik: [Kabag, Staf]", "Pemilik lajur (daftar)", "kata di daftar peran"),
        ("lajur: []\nara|h: tegak", "Arah gambar", "`tegak`: kertas atau gambar lebih tinggi daripada lebar"),
        ("lajur: []\nkert|as: A3", "Kertas", "Kertas untuk berkas ini saja"),
        ("kertas: {ping|gir: 9}", "Pinggir", "dalam mm"),
        ("kode: {level_|0: 1}", "Bagian level 0", "Banyaknya bagian"),
        ("cascading: a\njenjang: [b]\npohon:\n  - Sasa|ran: x", "Jenjang atau variabel", "Nama sebuah jenjang"),
        (
            "kelompok:\n  - proses:\n      - kode: 1\n        nama: a\n        so|p: {judul: b}",
            "SOP (rincian)",
            "SOP-nya",
        ),
    ],
)
def test_hover(editor: Editor, text: str, title: str, said: str) -> None:
    """One title, of the key itself and of the form in which it is written."""
    shown = editor.hover(text)
    assert shown.splitlines()[0] == f"#### {title}"
    assert said in shown


@pytest.mark.parametrize(
    ("text", "place", "message", "label"),
    [
        ("lajur: []\nlajurr: x", (1, 0), "Property lajurr is not allowed.", "Lembar"),
        ("x: y", (0, 0), "Property x is not allowed.", "Peta proses bisnis"),
        ("[a]", (0, 0), "isi berkas harus berupa pasangan «kunci: isi»", "Peta proses bisnis"),
        ("lajur:\n  - proses:\n      - kode: 1", (2, 8), 'Missing property "nama".', "Proses"),
        ("lajur: teks", (0, 7), "isi harus berupa daftar atau pasangan «kunci: isi»", "Lajur (rincian)"),
        ("lajur:\n  - proses: {kode: 1, nama: [a]}", (1, 28), "isi harus berupa teks", "Nama proses"),
        ("lajur:\n  - proses: {kode: 1, nama: ''}", (1, 28), "isi tidak boleh kosong", "Nama proses"),
        ("lajur:\n  - pemilik: {a: b}", (1, 13), "isi harus berupa teks atau daftar", "Pemilik lajur (daftar)"),
        ("kelompok: []\narah: miring", (1, 6), "pilih salah satu: mendatar, tegak", "Arah gambar"),
        ("jenis: lintas\ninduk: 1", (0, 7), "pilih salah satu: lintas-fungsi", "Jenis berkas"),
        ("kertas: {ukurann: A4}", (0, 9), "Property ukurann is not allowed.", "Kertas (rincian)"),
        ("pemeriksaan: {profil: kasar}", (0, 22), "pilih salah satu: draf, reviu, final", "Profil"),
        ("pemeriksaan: {bobot: {PP512: berat}}", (0, 29), "pilih salah satu: galat, peringatan, saran", "Isi"),
        ("kertas: {pinggir: 99}", (0, 18), "tulis angka 0 sampai 50", "Pinggir"),
    ],
)
def test_diagnostics(editor: Editor, text: str, place: tuple[int, int], message: str, label: str) -> None:
    """One message, at the key or value that causes it, in Indonesian where the server leaves the words to us."""
    (found,) = editor.open(text)
    start = found["range"]["start"]
    assert ((start["line"], start["character"]), found["message"]) == (place, message)
    assert found["source"] == f"yaml-schema: {label}"
