"""`build` as a planner types it: which documents it makes, what it says of each, and what stops it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from petaproses.cli import run
from petaproses.emit.documents import DOCUMENTS, Document
from petaproses.text.replaceable import LIST

MAPS = Path(__file__).parents[2] / "maps"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, with the real maps in maps/."""
    shutil.copytree(MAPS, tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def documents_in_order() -> Iterator[None]:
    """Put back what a test takes away where it stood: other tests read the list in its order."""
    kept = dict(DOCUMENTS)
    yield
    DOCUMENTS.clear()
    DOCUMENTS.update(kept)


def ask_for(here: Path, documents: str) -> None:
    """Name documents in the project file."""
    path = here / "maps" / "peta.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\ndokumen: {documents}\n", encoding="utf-8")


def test_every_document_that_can_be_made_is(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a word in the project file; one line says of each where it is, how much and how big."""
    for name in ("situs-tunggal", "pdf", "pdf-arsip", "docx", "xlsx"):  # README's command makes them all
        monkeypatch.delitem(DOCUMENTS, name)
    assert run(["build", "maps/", "-o", "hasil/"]) == 0
    told = capsys.readouterr().err.splitlines()[1:]
    assert [line.partition(":")[0] for line in told] == list(DOCUMENTS)
    assert next(line for line in told if line.startswith("md: ")).startswith("md: hasil/md/README.md, ")
    assert (here / "hasil" / "situs" / "index.html").is_file()


def test_a_second_run_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And says so."""
    assert run(["build", "--only", "md"]) == 0
    before = (here / "out" / "md" / "README.md").stat().st_mtime_ns
    assert run(["build", "--only", "md"]) == 0
    assert (here / "out" / "md" / "README.md").stat().st_mtime_ns == before
    assert capsys.readouterr().err.splitlines()[-1].endswith("tidak berubah")


def test_the_project_file_chooses(here: Path) -> None:
    ask_for(here, "md")
    assert run(["build"]) == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == [LIST, "md"]


def test_the_command_line_chooses_before_it(here: Path) -> None:
    ask_for(here, "[md]")
    assert run(["build", "--only", "situs"]) == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == [LIST, "situs"]


def test_an_unknown_document_is_a_finding_in_the_project_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask_for(here, "[mdd]")
    assert run(["build"]) == 1
    assert "maksud Anda «md»?" in capsys.readouterr().err
    assert not (here / "out").exists()


@pytest.mark.parametrize("word, said", [("situ", "maksud Anda «situs»?"), ("xyz", "pilih salah satu: situs")])
def test_an_unknown_document_on_the_command_line(
    here: Path, capsys: pytest.CaptureFixture[str], word: str, said: str
) -> None:
    assert run(["build", "--only", word]) == 2
    assert said in capsys.readouterr().err


def test_a_missing_package_does_not_stop_the_others(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named; only who asked for that document is told by the exit code as well."""
    for name in list(DOCUMENTS):
        monkeypatch.delitem(DOCUMENTS, name)
    monkeypatch.setitem(DOCUMENTS, "lain", Document("lain", needs=("tidak_ada_di_sini",), extra="tambahan"))
    monkeypatch.setitem(DOCUMENTS, "md", Document("md", formats=("md",)))
    assert run(["build"]) == 0
    assert 'lain: dilewati. Pasang petaproses[tambahan]: pip install "petaproses[tambahan]"' in capsys.readouterr().err
    assert (here / "out" / "md" / "README.md").is_file()
    assert run(["build", "--only", "lain,md"]) == 2


def test_errors_stop_everything(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "maps" / "level-2.yaml").write_text("x: y\n", encoding="utf-8")
    assert run(["build"]) == 1
    assert "Tidak ada yang ditulis" in capsys.readouterr().err
    assert not (here / "out").exists()


def test_a_file_that_cannot_be_written(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "out").mkdir()
    (here / "out" / "md").write_text("sebuah berkas", encoding="utf-8")
    assert run(["build", "--only", "md"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


def test_english(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--only", "md", "--lang", "en"]) == 0
    assert " files, " in capsys.readouterr().err.splitlines()[-1]


def test_paper_that_is_none(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--paper", "A99"]) == 2
    assert "A99" in capsys.readouterr().err
