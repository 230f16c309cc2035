"""What is handed over: a wheel that holds all it needs, and a lock file that pins everything and names no host."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
RUN_LOCK = (ROOT / "requirements-run.lock").read_text(encoding="utf-8")
LOCKED = {
    name: (frozenset(extras.split(",")), version)
    for name, extras, version in re.findall(r"^([a-z0-9-]+)(?:\[([a-z0-9,-]+)\])?==(\S+)", LOCK, re.MULTILINE)
}
"""The extras and the version of each package in the lock file."""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    """The wheel, built without network and unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("petaproses-*-py3-none-any.whl")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_wheel_holds_the_package_its_templates_and_the_handbook(wheel: Path) -> None:
    """What is for developers stays behind."""
    package = files(ROOT / "src" / "petaproses")
    cases = {name for name in package if name.endswith(".cases.yaml")}
    assert cases
    assert "rules/pp4_flow/langkah_buntu.txt" in package
    wanted = (package - cases) | {f"templates/{name}" for name in files(ROOT / "templates")}
    wanted |= {f"docs/{name}" for name in files(ROOT / "docs") if not name.startswith("dev/")}
    assert files(wheel / "petaproses") == wanted


def test_wheel_brings_nothing_else(wheel: Path) -> None:
    assert {path.name.split("-")[0] for path in wheel.iterdir()} == {"petaproses"}


def test_wheel_works_away_from_the_repo(wheel: Path, tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    command = [sys.executable, "-m", "petaproses", "render", "--all", "--output", tmp_path / "out", ROOT / "maps"]
    done = subprocess.run(
        command, cwd=tmp_path, env=env | {"PYTHONPATH": str(wheel)}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "index.html").is_file()


def test_wheel_finds_its_handbook(wheel: Path) -> None:
    code = "from petaproses.emit.site.handbook import PAGES, folder; print(folder(), all((folder() / f'{p}.md').is_file() for p in PAGES))"
    command = [sys.executable, "-c", code]
    env = os.environ | {"PYTHONPATH": str(wheel)}
    done = subprocess.run(command, cwd=wheel, env=env, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == f"{wheel / 'petaproses' / 'docs'} True\n"


def requirements() -> list[Requirement]:
    texts = [
        *PROJECT["project"]["dependencies"],
        *(text for extra in PROJECT["project"]["optional-dependencies"].values() for text in extra),
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["build-system"]["requires"],
    ]
    found = map(Requirement, texts)
    return [each for each in found if each.name != PROJECT["project"]["name"]]  # an extra may be made of others


@pytest.mark.parametrize("requirement", requirements(), ids=str)
def test_lock_satisfies_pyproject(requirement: Requirement) -> None:
    assert requirement.specifier.contains(LOCKED[canonicalize_name(requirement.name)][1])


def test_lock_of_what_runs_is_a_part_of_the_other() -> None:
    """`make demo` installs it alone: all that petaproses asks for without its extras, and what that asks for."""
    parts = [set(re.split(r"\n(?=\S)", text.strip())) for text in (RUN_LOCK, LOCK)]
    assert parts[0] < parts[1]
    names = {canonicalize_name(re.match(r"[\w.-]+", part)[0]) for part in parts[0]}
    todo = [canonicalize_name(Requirement(text).name) for text in PROJECT["project"]["dependencies"]]
    asked = set()
    while todo:
        if (name := todo.pop()) not in asked:
            asked.add(name)
            wanted = map(Requirement, distribution(name).requires or ())
            todo += [canonicalize_name(r.name) for r in wanted if not r.marker or r.marker.evaluate({"extra": ""})]
    assert names - {"colorama"} == asked - {"colorama"}, "colorama is asked for on Windows"


def test_lock_names_the_extras_that_its_packages_ask_of_one_another() -> None:
    """pip 23 takes `coverage[toml]` for another package than `coverage`: unpinned, it stops at the next release."""
    for name in LOCKED.keys() & {canonicalize_name(found.name) for found in distributions()}:
        for requirement in map(Requirement, distribution(name).requires or ()):
            if requirement.extras and (requirement.marker is None or requirement.marker.evaluate({"extra": ""})):
                assert requirement.extras <= LOCKED[canonicalize_name(requirement.name)][0]


def test_lock_pins_every_package_by_hash_and_names_no_host() -> None:
    packages = re.split(r"\n(?=\S)", LOCK.strip())
    assert [package for package in packages if not re.search(r"--hash=sha256:[0-9a-f]{64}", package)] == []
    assert re.findall(r"://|@|--(?!hash)|\.(?:org|com|net|io)\b", LOCK) == []
