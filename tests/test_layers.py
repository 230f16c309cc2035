"""Imports go one way, each library has its one place, and `validate` loads only what it needs."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "petaproses"

LAYERS = (
    "bahasa",
    "oserror",
    "regular",
    "dekat",
    "source",
    "crash",
    "kode",
    "syllables",
    "bentuk",
    "proyek",
    "peta",
    "diagnostics",
    "fingerprint",
    "manual",
    "traps",
    "resume",
    "read",
    "comments",
    "model",
    "lane_keys",
    "shape",
    "schema",
    "link",
    "hierarchy",
    "arus",
    "cakupan",
    "filename",
    "outputs",
    "checks",
    "control",
    "fix",
    "table",
    "plan",
    "layout",
    "font",
    "emit",
    "documents",
    "geometry",
    "show",
    "replaceable",
    "write",
    "leftovers",
    "discover",
    "pipeline",
    "cli",
    "__main__",
)
"""The parts of the package in the order of the road; each may import itself and those above it here."""

HOMES = {
    "docx": {"emit"},
    "docxtpl": {"emit"},
    "graphviz": {"emit"},
    "jinja2": {"emit"},
    "lxml": {"emit"},
    "pydantic": {"model", "shape"},
    "pydantic_core": {"model", "shape"},
    "resvg_py": {"emit"},
    "rich": {"cli", "show"},
    "typer": {"cli"},
    "yaml": {"comments", "read"},
    "typst": {"emit"},
    "xlsxwriter": {"emit"},
}
"""The libraries, each with the parts that may import it."""

RUNS_PROGRAMS = {"petaproses.emit.dot"}
"""The modules that may start another program."""
APART = {"geometry": {"layout", "emit", "table", "plan"}}
"""The parts that judge others' work, with those they must know nothing of: a common mistake would pass unseen."""

FILES = {"io", "os", "pathlib", "shutil", "socket", "subprocess", "tempfile", "urllib"}
PURE = {
    "kode",
    "syllables",
    "bentuk",
    "proyek",
    "peta",
    "traps",
    "model",
    "lane_keys",
    "shape",
    "link",
    "hierarchy",
    "arus",
    "cakupan",
    "filename",
    "outputs",
    "checks",
    "control",
    "table",
    "plan",
    "layout",
    "geometry",
}
"""The parts that work on data alone: the same input gives the same output, whatever the machine holds."""

ALLOWED = {
    ("petaproses.geometry.sheet", "urllib.parse.unquote"): "takes names apart and opens nothing",
    ("petaproses.checks.salah_ketik", "pathlib.Path"): "reads the list of typing errors that stands beside it",
    ("petaproses.checks.misspelt", "pathlib.Path"): "reads the list of usual words that stands beside it",
    ("petaproses.link.__init__", "pathlib.PurePosixPath"): "takes names apart and touches no file",
}


def imports(module: str, text: str) -> Iterator[str]:
    """The full names that a module imports, anywhere in its text: inside functions and for type checking too."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".")[: -node.level]
                base = ".".join([*parents, base]).rstrip(".")
            # `from petaproses import read` names a part; `from petaproses.read import read` names its content
            yield from (f"{base}.{alias.name}" for alias in node.names)


def wrong_imports(modules: dict[str, str]) -> list[str]:
    """One line for each import that the rules above forbid; `modules` maps full module names to their text."""
    wrong = []
    for module, text in modules.items():
        part = module.split(".")[1]
        if part == "__init__":
            part = LAYERS[0]  # everything may import the package itself, so it stands lowest
        if part not in LAYERS:
            wrong.append(f"{module} has no place in LAYERS")
            continue
        for name in imports(module, text):
            library, *rest = name.split(".")
            if library == "petaproses":
                target = rest[0] if rest and rest[0] in LAYERS else LAYERS[0]
                if LAYERS.index(target) > LAYERS.index(part):
                    wrong.append(f"{module} imports {name}, which comes after it")
                elif target in APART.get(part, ()):
                    wrong.append(f"{module} imports {name}, of which it must not depend")
            elif (module, name) in ALLOWED:
                continue
            elif (
                part not in HOMES.get(library, {part})
                or (part in PURE and library in FILES)
                or (library == "subprocess" and module not in RUNS_PROGRAMS)
            ):
                wrong.append(f"{module} imports {name}, which does not belong there")
    return wrong


def package() -> dict[str, str]:
    """The text of every module by its name; a folder's own file is called `__init__` within it."""
    return {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def test_imports_go_one_way() -> None:
    assert wrong_imports(package()) == []


def test_every_exception_is_used() -> None:
    assert set(ALLOWED) <= {(module, name) for module, text in package().items() for name in imports(module, text)}


def test_every_layer_exists() -> None:
    assert [name for name in LAYERS if not (PACKAGE / name).is_dir() and not (PACKAGE / f"{name}.py").is_file()] == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("petaproses.read", "from petaproses.cli import main"),
        ("petaproses.read", "import petaproses.link"),
        ("petaproses.read", "from petaproses import link"),
        ("petaproses.link.alur", "from ..checks import check"),
        ("petaproses.link.__init__", "from ..checks import check"),
        ("petaproses.layout.text", "def late():\n    from petaproses.emit.svg import draw"),
        ("petaproses.peta", "if TYPE_CHECKING:\n    from petaproses.diagnostics import Report"),
        ("petaproses.checks.kode_ganda", "import yaml"),
        ("petaproses.link.alur", "from pydantic import BaseModel"),
        ("petaproses.layout.frame", "from pathlib import Path"),
        ("petaproses.emit.svg", "import subprocess"),
        ("petaproses.geometry.font", "from petaproses.layout.text import width"),
        ("petaproses.geometry.svg", "from petaproses.emit import palette"),
        ("petaproses.utils", ""),
    ],
)
def test_a_wrong_import_is_caught(module: str, text: str) -> None:
    assert len(wrong_imports({module: text})) == 1


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("petaproses.cli.app", "from petaproses.read import read\nimport typer\nfrom pathlib import Path"),
        ("petaproses.link.alur", "from .notes import note\nfrom petaproses import __version__"),
        ("petaproses.checks.__init__", "from petaproses.checks import kode_ganda"),
        ("petaproses.__init__", "__version__ = '1'"),
    ],
)
def test_a_right_import_passes(module: str, text: str) -> None:
    assert wrong_imports({module: text}) == []


def test_validate_loads_no_library_of_the_pictures() -> None:
    # Start-up is the time a planner feels: each of these costs a tenth of a second on an office PC.
    script = (
        "import sys\n"
        "from petaproses.cli import run\n"
        "code = run(['validate', 'maps/'])\n"
        "unwanted = {'docx', 'docxtpl', 'graphviz', 'jinja2', 'lxml', 'resvg_py', 'rich', 'ruamel', 'typst', 'xlsxwriter'}\n"
        "sys.exit(f'{code}: {sorted(unwanted & sys.modules.keys())}')"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr.splitlines()[-1] == "0: []"
