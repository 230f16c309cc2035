"""Maps as an editor has them: texts that are not saved, many loads in one process, nothing that stays."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import pytest

import petaproses
from petaproses import CheckOptions

MAPS = Path(__file__).parents[2] / "maps"
TWICE = "kelompok: {proses: [{kode: 10, nama: A}, {kode: 10, nama: B}]}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(MAPS, tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(loaded: petaproses.Loaded) -> set[str]:
    return {item.rule.code for item in loaded.report}


def test_an_unsaved_text_stands_for_the_file(here: Path) -> None:
    path = here / "maps" / "level-0.yaml"
    saved = path.read_bytes()
    for written in ("maps/level-0.yaml", str(path), "maps/../maps/level-0.yaml"):
        assert "PP302" in codes(petaproses.load("maps", overlay={written: TWICE}))
    assert "PP302" in codes(petaproses.load(petaproses.find("maps"), overlay={path: TWICE}))
    assert "PP302" not in codes(petaproses.load("maps"))
    assert path.read_bytes() == saved


def test_a_file_that_is_not_on_the_disk_yet(here: Path) -> None:
    new = {"maps/baru/level-9.yaml": "induk: 99\nlajur: []\n"}
    assert "maps/baru/level-9.yaml" in petaproses.load("maps", overlay=new).report.files
    alone = petaproses.load("maps/baru/level-9.yaml", overlay=new)
    assert alone.report.files == ("maps/baru/level-9.yaml",)
    assert alone.errors
    with pytest.raises(petaproses.NotFound):
        petaproses.load("maps/baru/level-9.yaml")


@pytest.mark.parametrize("name", ["maps/.swp/x.yaml", "maps/templates/x.yaml", "maps/x.md", "lain/x.yaml"])
def test_what_would_not_be_found_is_not_read(here: Path, name: str) -> None:
    assert petaproses.load("maps", overlay={name: TWICE}).report.files == petaproses.load("maps").report.files


@pytest.mark.parametrize("text", ["", "\ufeffinduk: 10\n", "a: \udc80\n", "a\x00b", "- [", "nama: \r"])
def test_whatever_is_typed_is_at_most_a_finding(here: Path, text: str) -> None:
    loaded = petaproses.load("maps", overlay={"maps/level-0.yaml": text})
    assert "maps/level-0.yaml" in loaded.report.files
    assert loaded.report.crashes == ()


def test_one_load_leaves_nothing_for_the_next(here: Path) -> None:
    before = [repr(item.finding.message) for item in petaproses.load("maps").report]
    english = here / "lain"
    english.mkdir()
    (english / "peta.yaml").write_text("instansi: A\nbahasa: en\n", encoding="utf-8")
    (english / "level-0.yaml").write_text(TWICE, encoding="utf-8")
    petaproses.load(english, CheckOptions(profile="final", strict=True))
    assert [repr(item.finding.message) for item in petaproses.load("maps").report] == before
    assert gc.isenabled()


def test_one_file_is_reported_on_alone_and_checked_with_all(here: Path) -> None:
    (here / "maps" / "level-2.yaml").write_text("x: y\n", encoding="utf-8")
    loaded = petaproses.load("maps/level-3.1.yaml")
    assert loaded.asked.files == ("maps/level-3.1.yaml",)
    assert set(loaded.asked.files) < set(loaded.report.files)
    whole = petaproses.load(["maps"])
    assert whole.asked is whole.report


def test_old_findings_stay_hidden_from_a_person_not_from_a_build(here: Path) -> None:
    (here / "maps" / "level-0.yaml").write_text(TWICE, encoding="utf-8")
    renewed = petaproses.renew_baseline("maps", add=True)
    renewed.path.write_text(renewed.text, encoding="utf-8")
    assert petaproses.load("maps", CheckOptions()).errors == 0
    assert petaproses.load("maps").errors > 0


def test_strict_lets_warnings_fail(here: Path) -> None:
    assert petaproses.load("maps", CheckOptions(strict=True)).report.least is petaproses.Severity.WARNING
    assert petaproses.mend("maps", CheckOptions(strict=True)).loaded.report.least is petaproses.Severity.WARNING
    assert petaproses.load("maps", CheckOptions()).report.least is petaproses.Severity.ERROR


def test_mending_what_is_not_saved_writes_over_nothing(here: Path) -> None:
    path = here / "maps" / "cascading-bap.yaml"
    saved = path.read_bytes()
    mended = petaproses.mend("maps", overlay={path: f"# baru\n{saved.decode()}"})
    assert mended.fixed == {"maps/cascading-bap.yaml": 6}
    assert mended.changed[0][1].text.startswith("# baru\n")
    ((name, problem),) = mended.write()
    assert name == "maps/cascading-bap.yaml"
    assert isinstance(problem, OSError)
    assert path.read_bytes() == saved
