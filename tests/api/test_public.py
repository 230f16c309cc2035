"""The public names: what they are, and what asking for them costs."""

from __future__ import annotations

import inspect
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import petaproses

SOURCE = Path(petaproses.__file__).read_text(encoding="utf-8")


def test_a_star_brings_the_public_names_and_no_others() -> None:
    names: dict[str, object] = {}
    exec("from petaproses import *", names)  # noqa: S102
    assert sorted(names.keys() - {"__builtins__"}) == sorted(petaproses.__all__)


@pytest.mark.parametrize("name", petaproses.__all__)
def test_each_says_what_it_is(name: str) -> None:
    doc = inspect.getdoc(getattr(petaproses, name))
    assert doc, "no docstring"
    assert not doc.startswith(f"{name}("), "that is what Python makes up for a record"


def test_the_type_checker_is_told_of_the_same_names() -> None:
    told = re.findall(r"^    from petaproses\.([\w.]+) import (.+)$", SOURCE, re.MULTILINE)
    homes = {name: home for home, names in told for name in names.split(", ")}
    assert homes == petaproses._HOMES
    assert sorted(homes) == petaproses.__all__ == sorted(petaproses.__all__)


def test_no_module_hides_a_public_name() -> None:
    """`import petaproses.x` sets the attribute x, whatever was meant by it."""
    modules = {each.name for each in pkgutil.iter_modules(petaproses.__path__)}
    assert modules.isdisjoint(petaproses.__all__)
    for name in modules - {"__main__", "cli"}:
        import_module(f"petaproses.{name}")
    assert all(not inspect.ismodule(getattr(petaproses, name)) for name in petaproses.__all__)


def test_what_is_not_public_is_not_there() -> None:
    with pytest.raises(AttributeError, match="rendr"):
        petaproses.rendr  # type: ignore[attr-defined]  # noqa: B018
    assert {"load", "__version__"} <= set(dir(petaproses))


@pytest.mark.parametrize(
    ("script", "allowed"),
    [
        ("import petaproses", {"petaproses"}),
        ("import petaproses; petaproses.load", None),
        ("import petaproses; petaproses.RenderOptions", None),
    ],
)
def test_importing_costs_little(script: str, allowed: set[str] | None) -> None:
    script = f"import sys\nbefore = set(sys.modules)\n{script}\nprint(*sys.modules.keys() - before)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"pydantic", "typer", "yaml", "jinja2", "rich"}
    if allowed is not None:
        assert "typing" not in loaded
        assert {name for name in loaded if name.startswith("petaproses")} == allowed
