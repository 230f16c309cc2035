"""Imports go one way, and each library has its one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import petaproses

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "petaproses"

LAYERS = (
    "font",
    "language",
    "text",
    "model",
    "schema",
    "peta",
    "findings",
    "rules",
    "control",
    "fix",
    "table",
    "plan",
    "layout",
    "emit",
    "geometry",
    "report",
    "pipeline",
    "api",
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
    "markdown_it": {"emit"},
    "pydantic": {"model"},
    "pydantic_core": {"model"},
    "resvg_py": {"emit"},
    "rich": {"cli", "report"},
    "typer": {"cli"},
    "yaml": {"text"},
    "typst": {"emit"},
    "xlsxwriter": {"emit"},
}
"""The libraries, each with the parts that may import it."""

RUNS_PROGRAMS = {"petaproses.emit.graphviz.dot"}
"""The modules that may start another program."""
APART = {"geometry": {"layout", "emit", "table", "plan"}}
"""The parts that judge others' work, with those they must know nothing of: a common mistake would pass unseen."""

TERMINAL = {"api", "cli", "language", "report", "findings.crash", "text.oserror", "text.replaceable", "text.write"}
"""What the command line may import besides the public names: types that these return, words, report formats, how a
fault of ours is told, and how a file is written that a person names."""

FILES = {"io", "os", "pathlib", "shutil", "socket", "subprocess", "tempfile", "urllib"}
PURE = {
    "text.comments",
    "text.filename",
    "text.resume",
    "text.source",
    "text.traps",
    "model",
    "peta",
    "findings",
    "rules",
    "control",
    "table",
    "plan",
    "layout",
    "geometry",
}
"""The parts that work on data alone: the same input gives the same output, whatever the machine holds."""

ALLOWED = {
    ("petaproses.geometry.sheet", "urllib.parse.unquote"): "takes names apart and opens nothing",
    ("petaproses.rules.helpers.typing_errors", "pathlib.Path"): "reads the list that stands beside it",
    ("petaproses.rules.helpers.misspelt", "pathlib.Path"): "reads the list of usual words that stands beside it",
    ("petaproses.peta.linking.__init__", "pathlib.PurePosixPath"): "takes names apart and touches no file",
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
            # `from petaproses import read` names a part; `from petaproses.text.read import read` names its content
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _public(names: list[str]) -> bool:
    """Tell whether the command line may import what is so called within the package."""
    if not names or names[0] in (*petaproses.__all__, "__version__"):
        return True
    return bool(TERMINAL.intersection((names[0], ".".join(names[:2]))))


def wrong_imports(modules: dict[str, str]) -> list[str]:
    """One line for each import that the rules above forbid; `modules` maps full module names to their text."""
    wrong = []
    for module, text in modules.items():
        part = module.split(".")[1]
        if part == "__init__":
            part = "api"  # which it offers; whoever imports the package itself gets what he asks for alone
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
                elif part == "cli" and not _public(rest):
                    wrong.append(f"{module} imports {name}, which is not for other programs")
            elif (module, name) in ALLOWED:
                continue
            elif (
                part not in HOMES.get(library, {part})
                or (PURE.intersection((part, module.removeprefix("petaproses."))) and library in FILES)
                or (library == "subprocess" and module not in RUNS_PROGRAMS)
            ):
                wrong.append(f"{module} imports {name}, which does not belong there")
    return wrong


def circles(modules: dict[str, str]) -> list[tuple[str, ...]]:
    """The rooms that import each other in a circle: files of one folder, and its folders taken as one room each."""
    roads: dict[str, set[str]] = {}
    for module, text in modules.items():
        for name in imports(module, text):
            places = (name, f"{name}.__init__", holder := name.rpartition(".")[0], f"{holder}.__init__")
            target = next((each for each in places if each in modules), "")
            here, there = module.split("."), target.split(".")
            same = next((n for n, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), None)
            if same is not None:
                roads.setdefault(".".join(here[: same + 1]), set()).add(".".join(there[: same + 1]))
    try:
        tuple(TopologicalSorter(roads).static_order())
    except CycleError as error:
        return [tuple(error.args[1])]
    return []


def package() -> dict[str, str]:
    """The text of every module by its name; a folder's own file is called `__init__` within it."""
    return {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def test_imports_go_one_way() -> None:
    assert wrong_imports(package()) == []


def test_no_rooms_stand_in_a_circle() -> None:
    assert circles(package()) == []


@pytest.mark.parametrize(
    "modules",
    [
        {"petaproses.peta.a": "import petaproses.peta.b", "petaproses.peta.b": "from petaproses.peta.a import A"},
        {
            "petaproses.emit.md": "from petaproses.emit.shared.context import Context",
            "petaproses.emit.shared.context": "def late():\n    from petaproses.emit import md",
        },
        {
            "petaproses.peta.__init__": "from petaproses.peta.linking import link",
            "petaproses.peta.linking": "from petaproses.peta import Peta",
        },
        {  # no two files import each other, but their folders do
            "petaproses.layout.lanes.a": "from petaproses.layout.tree.a import A",
            "petaproses.layout.tree.a": "",
            "petaproses.layout.tree.b": "from petaproses.layout.lanes.b import B",
            "petaproses.layout.lanes.b": "",
        },
    ],
)
def test_a_circle_is_caught(modules: dict[str, str]) -> None:
    assert circles(modules)


def test_each_folder_says_what_goes_in_and_out() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [folder.name for folder in folders if not (folder / "__init__.py").is_file()] == []
    told = {name: ast.get_docstring(ast.parse(text)) for name, text in package().items() if name.endswith("__init__")}
    assert [name for name, words in told.items() if not words] == []


def test_few_files_stand_at_the_root() -> None:
    assert len([path for path in PACKAGE.iterdir() if path.is_file()]) <= 6


def test_every_exception_is_used() -> None:
    assert set(ALLOWED) <= {(module, name) for module, text in package().items() for name in imports(module, text)}


def test_every_layer_exists() -> None:
    assert [name for name in LAYERS if not (PACKAGE / name).is_dir() and not (PACKAGE / f"{name}.py").is_file()] == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("petaproses.text.read", "from petaproses.cli import main"),
        ("petaproses.text.read", "import petaproses.peta.linking"),
        ("petaproses.text.read", "from petaproses import peta"),
        ("petaproses.peta.linking.alur", "from ...rules import check"),
        ("petaproses.peta.linking.__init__", "from ...rules import check"),
        ("petaproses.layout.shared.text", "def late():\n    from petaproses.emit.svg import draw"),
        ("petaproses.peta.whole", "if TYPE_CHECKING:\n    from petaproses.findings.record import Report"),
        ("petaproses.rules.pp3_codes.kode_ganda", "import yaml"),
        ("petaproses.peta.linking.alur", "from pydantic import BaseModel"),
        ("petaproses.layout.shared.frame", "from pathlib import Path"),
        ("petaproses.emit.svg", "import subprocess"),
        ("petaproses.geometry.font", "from petaproses.layout.shared.text import width"),
        ("petaproses.geometry.svg", "from petaproses.emit.shared import palette"),
        ("petaproses.utils", ""),
        ("petaproses.__init__", "from petaproses.cli import main"),
        ("petaproses.cli.check", "from petaproses.pipeline import compile_maps"),
        ("petaproses.cli.check", "from petaproses.text.read import read"),
        ("petaproses.cli.check", "from petaproses import rules"),
    ],
)
def test_a_wrong_import_is_caught(module: str, text: str) -> None:
    assert len(wrong_imports({module: text})) == 1


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("petaproses.cli.app", "from petaproses import load\nimport typer\nfrom pathlib import Path"),
        ("petaproses.cli.check", "import petaproses\nfrom petaproses.text.write import write"),
        ("petaproses.peta.linking.alur", "from .notes import note\nfrom petaproses import __version__"),
        ("petaproses.rules.__init__", "from petaproses.rules.pp3_codes import kode_ganda"),
        ("petaproses.__init__", "__version__ = '1'"),
    ],
)
def test_a_right_import_passes(module: str, text: str) -> None:
    assert wrong_imports({module: text}) == []
