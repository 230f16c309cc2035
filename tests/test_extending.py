"""A format, a document, a table, a report format and a command are each one file and one line in their registry."""

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
        '"""Peta -> the names of its processes."""\n\nfrom petaproses.emit.shared.book import Made\nfrom petaproses.language import Teks\n\n\n'
        "def document(context, book):\n"
        '    return Made((("daftar.txt", "\\n".join(each.nama for each in context.peta.proses).encode()),), 1, Teks("berkas"))\n',
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


@pytest.mark.parametrize("kind", ADDED)
def test_it_takes_one_file_and_one_line(kind: str, tmp_path: Path) -> None:
    name, text, (registry, behind, line), command, made, read = ADDED[kind]
    package = tmp_path / "src" / "petaproses"
    copytree(ROOT / "src" / "petaproses", package, ignore=ignore_patterns("__pycache__"))
    copytree(ROOT / "templates", package / "templates")
    (package / name).write_text(text, encoding="utf-8")
    listed = (package / registry).read_text(encoding="utf-8")
    assert listed.count(behind) == 1
    (package / registry).write_text(listed.replace(behind, line + behind), encoding="utf-8")
    maps = tmp_path / "maps"
    maps.mkdir()
    (maps / "level-0.yaml").write_text(MAPS, encoding="utf-8")

    run = "import sys; sys.path.insert(0, 'src'); from petaproses.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", run, *command], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert read in ((tmp_path / made).read_text(encoding="utf-8-sig") if made else done.stdout)
