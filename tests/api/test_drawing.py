"""Pictures and documents as another program has them made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import petaproses
from petaproses import BuildOptions, Loaded, RenderOptions
from petaproses.emit import svg

MAPS = Path(__file__).parents[2] / "maps"
SVG = RenderOptions(formats=("svg",))


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return petaproses.load(MAPS)


def test_a_picture_alone_is_the_picture_of_the_run(loaded: Loaded) -> None:
    files = dict(petaproses.render(loaded, RenderOptions(code="10.1.4", formats=("svg",))))
    scenes = petaproses.lay_out(loaded, "10.1.4")
    links = {name.removesuffix(".svg"): name for name in files}
    assert files["10.1.4.svg"].decode() == svg.draw(scenes[0], links) + "\n"
    assert petaproses.lay_out(loaded, loaded.peta.lembar[0]) == petaproses.lay_out(loaded, loaded.peta.lembar[0].id)
    with pytest.raises(petaproses.Refused, match=r"10\.1\.44"):
        petaproses.lay_out(loaded, "10.1.44")


def test_nothing_is_drawn_until_somebody_wants_it(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg, "draw", None)
    drawing = petaproses.render(loaded, SVG)
    assert len(drawing) == 9
    assert drawing.mishaps == []
    assert dict(drawing) == {}
    assert {type(each.error) for each in drawing.mishaps} == {TypeError}
    assert len(drawing.mishaps) == 9
    list(drawing)
    assert len(drawing.mishaps) == 9, "those of the last time alone"


def test_pictures_are_judged_by_what_they_should_show(loaded: Loaded) -> None:
    drawing = petaproses.render(loaded, SVG)
    files = dict(drawing)
    assert [verdict.faults for verdict in drawing.verdicts(files)] == [()] * 9 or not any(
        verdict.faults for verdict in drawing.verdicts(files)
    )
    spoilt = {**files, "10.1.4.svg": files["10.1.5.svg"]}
    assert any(verdict.faults for verdict in drawing.verdicts(spoilt))


def test_writing_tells_what_is_left_of_an_earlier_map(tmp_path: Path) -> None:
    maps = Path(shutil.copytree(MAPS, tmp_path / "maps"))
    out = tmp_path / "out"
    assert not petaproses.render(petaproses.load(maps), SVG).write(out).left
    (maps / "level-4.1.yaml").unlink()
    done = petaproses.render(petaproses.load(maps), SVG).write(out)
    assert done.left == ("10.1.4.4.svg",)
    assert not done.failed


def test_a_broken_template_is_told_with_its_place(tmp_path: Path) -> None:
    maps = Path(shutil.copytree(MAPS, tmp_path / "maps"))
    (maps / "templates").mkdir()
    (maps / "templates" / "indeks.html.j2").write_text("\n{{ tidak_ada }}", encoding="utf-8")
    loaded = petaproses.load(maps)
    with pytest.raises(petaproses.BrokenTemplate) as refused:
        dict(petaproses.render(loaded, RenderOptions(formats=("html",))))
    assert refused.value.name == "indeks.html.j2"
    (built,) = petaproses.build(loaded, BuildOptions(documents=("situs",)))
    assert built.made is None
    assert isinstance(built.refused, petaproses.Refused)


def test_a_document_for_which_something_is_not_installed(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    documents = petaproses.build(loaded, BuildOptions(documents=("pdf", "csv")))
    pdf, csv = documents
    assert (pdf.missing, csv.missing) == ("pdf", "")
    assert csv.start == "csv"
    assert documents.asked
    assert not petaproses.build(loaded).asked
