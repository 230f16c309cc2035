"""A format, a document, a table, a report format and a command are each one file and one line in their registry; a
rule has its manual beside its file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[1]

ADDED = {
    "format": (
        "emit/words.py",
        '"""Scene -> its title."""\n\n\ndef gambar(context, subject, scenes):\n    return (scenes[0].judul.encode(),)\n',
        (
            "emit/__init__.py",
            '        _pages("md", "md")',
            '        Emitter("words", ".txt", _of("words", "gambar")),\n',
        ),
        ("render", "--level", "0", "--format", "words", "-o", "hasil"),
        "hasil/level-0.txt",
        "Peta",
    ),
    "document": (
        "emit/list.py",
        '"""Peta -> the names of its processes."""\n\nfrom petaproses.emit.shared.book import Made\nfrom petaproses.language import Said\n\n\n'
        "def document(context, book):\n"
        '    return Made((("daftar.txt", "\\n".join(each.nama for each in context.peta.proses).encode()),), 1, Said("berkas"))\n',
        ("model/dokumen.py", '        Document("xlsx"', '        Document("daftar", "list"),\n'),
        ("build", "--only", "daftar", "-o", "hasil"),
        "hasil/daftar.txt",
        "Pelayanan",
    ),
    "table": (
        "table/owners.py",
        '"""Peta -> those who own something."""\n\nfrom petaproses.table.grid import Cell, Group, Table, View\n\n\n'
        'def views(peta):\n    yield View("daftar-pemilik", "Daftar pemilik", build)\n\n\n'
        "def build(peta):\n"
        "    rows = tuple((Cell.of(nama),) for nama in sorted({nama for each in peta.proses for nama in each.pemilik}))\n"
        '    return Table("daftar-pemilik", "Daftar pemilik", 1, ((Cell.of("Pemilik", head=True),),), (Group(rows),))\n',
        (
            "peta/outputs.py",
            '    Kind("relasi"',
            '    Kind("owners", _over(Overview("daftar-pemilik", "Daftar pemilik", lambda peta: True))),\n',
        ),
        ("render", "--all", "--format", "csv", "-o", "hasil"),
        "hasil/daftar-pemilik.csv",
        "Loket",
    ),
    "report": (
        "report/numbers.py",
        '"""Report -> how many findings."""\n\n\ndef numbers(report, style):\n    return f"{len(report.items)} temuan\\n"\n',
        ("report/__init__.py", '"full", ', '"numbers", '),
        ("validate", "--format", "numbers"),
        "",
        "temuan",
    ),
    "command": (
        "cli/hello.py",
        '"""`hello`: greets."""\n\n\ndef hello() -> int:\n    """Menyapa."""\n    print("Selamat datang")\n    return 0\n',
        ("cli/commands.py", '    "schema": ', '    "hello": "petaproses.cli.hello",\n'),
        ("hello",),
        "",
        "Selamat datang",
    ),
}
"""What is added: a file with its text; the registry, what stands behind the new line, and the line; a command that uses
it; the file that this makes, or "" for the screen; and what is then read there."""

MAPS = """judul: Peta
lajur:
  - pemilik: Loket
    proses:
      - kode: 1
        nama: Pelayanan
"""


RULE = (
    '"""PP415 loket-saja: a counter."""\n\nfrom petaproses.findings.record import Finding\nfrom petaproses.language import Said\n\n\n'
    "def find(peta):\n"
    "    for proses in peta.proses:\n"
    '        yield Finding(proses.at, Said("loket {nama} sendirian", nama=proses.nama), Said("tambahkan loket"))\n'
)
MANUAL = """PP415 loket-saja: hanya ada loket.

Mengapa: loket perlu teman.

=== en

PP415 loket-saja: there is but a counter.

Why: a counter needs company.

=== en: kalimat

loket {nama} sendirian
the counter {nama} is alone

tambahkan loket
add a counter
"""


def extended(folder: Path, registry: str, behind: str, line: str, files: dict[str, str]) -> None:
    """Copy the package into a folder that has a map, with more files and one more line in a registry."""
    package = folder / "src" / "petaproses"
    copytree(ROOT / "src" / "petaproses", package, ignore=ignore_patterns("__pycache__"))
    copytree(ROOT / "templates", package / "templates")
    for name, text in files.items():
        (package / name).write_text(text, encoding="utf-8")
    listed = (package / registry).read_text(encoding="utf-8")
    assert listed.count(behind) == 1
    (package / registry).write_text(listed.replace(behind, line + behind), encoding="utf-8")
    maps = folder / "maps"
    maps.mkdir()
    (maps / "level-0.yaml").write_text(MAPS, encoding="utf-8")


def said(folder: Path, *command: str) -> str:
    """Run a command of the extended package there, which must succeed, and return what it prints."""
    run = "import sys; sys.path.insert(0, 'src'); from petaproses.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", run, *command], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_rule_takes_one_line_and_its_two_files(tmp_path: Path) -> None:
    files = {"rules/pp4_flow/loket_saja.py": RULE, "rules/pp4_flow/loket_saja.txt": MANUAL}
    line = '    Rule("PP415", "loket-saja", HINT, final=WARNING),\n'
    extended(tmp_path, "rules/registry.py", '    Rule("PP501"', line, files)
    assert "loket perlu teman" in said(tmp_path, "explain", "loket-saja")
    assert "a counter needs company" in said(tmp_path, "explain", "PP415", "--lang", "en")
    assert "saran PP415 [loket-saja] loket Pelayanan sendirian" in said(tmp_path, "validate", "--format", "concise")
    assert "PP415" not in said(tmp_path, "validate", "--select", "PP3")
    only = ("validate", "--select", "loket-saja", "--profile", "final", "--format", "concise", "--lang", "en")
    assert "warning PP415 [loket-saja] the counter Pelayanan is alone" in said(tmp_path, *only)


@pytest.mark.parametrize("kind", ADDED)
def test_it_takes_one_file_and_one_line(kind: str, tmp_path: Path) -> None:
    name, text, (registry, behind, line), command, made, read = ADDED[kind]
    extended(tmp_path, registry, behind, line, {name: text})
    shown = said(tmp_path, *command)
    assert read in ((tmp_path / made).read_text(encoding="utf-8-sig") if made else shown)
