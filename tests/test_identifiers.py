"""Nouns of the map are Indonesian, exactly as in the maps; all machinery is English; there is no third style.

Every word of every name that the package gives to a module, class, function, argument, variable or attribute is a term
of docs/dev/terms.md or an English word of tests/data/english.txt. A rule's file is called what the rule is called.
"""

import ast
import json
import re
from collections.abc import Iterator
from importlib import resources
from itertools import groupby
from pathlib import Path
from textwrap import fill

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "petaproses"
TERMS = ROOT / "docs" / "dev" / "terms.md"
ENGLISH = Path(__file__).parent / "data" / "english.txt"

SNAKE = re.compile(r"_*[a-z][a-z0-9]*(_[a-z0-9]+)*_?|_+")
CAPITALS = re.compile(r"_*[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
CAMEL = re.compile(r"_*([A-Z][a-z0-9]+)+")
DUNDER = re.compile(r"__\w+__")
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

ROW = re.compile(r"^\| `(?P<word>[a-z]+)` \| (?P<meaning>[^|]+) \| (?P<source>[^|]+) \|$", re.M)

Named = tuple[str, str]
"""What is named (`class`, `function`, `variable`, `global` or `module`), and its name."""


def table() -> list[tuple[str, str]]:
    """Return the words of the page of terms, each with where it comes from, in the order of the page."""
    return [(row["word"], row["source"].strip()) for row in ROW.finditer(TERMS.read_text(encoding="utf-8"))]


def english() -> list[str]:
    """Return the English words, in the order of their file."""
    return ENGLISH.read_text(encoding="utf-8").split()


def given(tree: ast.Module) -> Iterator[Named]:
    """Yield the names that a module gives; what other libraries call their attributes and keywords is theirs."""
    top = {id(inner) for each in statements(tree) for inner in targets(each)}
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef():
                yield "class", node.name
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield "function", node.name
            case ast.arg():
                yield "variable", node.arg
            case ast.Name(ctx=ast.Store()):
                yield "global" if id(node) in top else "variable", node.id
            case ast.Attribute(ctx=ast.Store(), value=ast.Name(id="self" | "cls")):
                yield "variable", node.attr
            case ast.alias(asname=str(name)):
                yield "global", name
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield "variable", name


def statements(holder: ast.AST) -> Iterator[ast.stmt]:
    """Yield the statements of a module and of its classes, but not those inside functions."""
    for each in ast.iter_child_nodes(holder):
        if isinstance(each, ast.stmt) and not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            yield each
            yield from statements(each)


def targets(statement: ast.stmt) -> Iterator[ast.AST]:
    """Yield the names that one statement assigns to."""
    match statement:
        case ast.Assign():
            yield from (inner for each in statement.targets for inner in ast.walk(each))
        case ast.AnnAssign():
            yield statement.target


def wrong_style(kind: str, name: str) -> bool:
    """Whether a name is not written as things of its kind are."""
    patterns = {"class": (CAMEL, CAPITALS), "global": (SNAKE, CAPITALS, CAMEL)}.get(kind, (SNAKE,))
    return not DUNDER.fullmatch(name) and not any(pattern.fullmatch(name) for pattern in patterns)


def words(name: str) -> Iterator[str]:
    """Yield the words of a name in small letters; single letters are none."""
    if not DUNDER.fullmatch(name):
        yield from (word.lower() for word in WORD.findall(name) if len(word) > 1)


def faults(named: Iterator[Named], known: set[str]) -> list[str]:
    """Return the names that are of another style, or hold a word that nobody knows."""
    return sorted(
        {name for kind, name in named if wrong_style(kind, name) or not known.issuperset(words(name))},
    )


def modules() -> dict[Path, ast.Module]:
    """Return the modules of the package by their paths in it, without the one that is not written by hand."""
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "model" / "built.py"]
    return {path.relative_to(PACKAGE): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def file_names(path: Path) -> Iterator[Named]:
    """Yield what the file and the folder of a module are called; the files of rules bear the names of rules."""
    yield from (("module", part) for part in path.parent.parts)
    if not (path.parent.name.startswith("pp") and path.parent.parent.name == "rules"):
        yield "module", path.stem


@pytest.fixture(scope="module")
def names() -> dict[Path, list[Named]]:
    return {path: [*file_names(path), *given(tree)] for path, tree in modules().items()}


def test_no_third_style(names: dict[Path, list[Named]]) -> None:
    """A new word is an English one for tests/data/english.txt, or a noun of the map for docs/dev/terms.md."""
    known = {word for word, _ in table()}.union(english())
    found = {path.as_posix(): wrong for path, named in names.items() if (wrong := faults(iter(named), known))}
    assert found == {}


def test_no_word_is_kept_that_nothing_uses(names: dict[Path, list[Named]]) -> None:
    used = {word for named in names.values() for _, name in named for word in words(name)}
    assert [word for word in (*english(), *(word for word, _ in table())) if word not in used] == []


def test_the_two_lists_are_sorted_and_share_no_word() -> None:
    terms = [word for word, _ in table()]
    assert terms == sorted(set(terms))
    lines = (fill(" ".join(sorted(set(group))), 118) for _, group in groupby(sorted(english()), lambda word: word[0]))
    assert ENGLISH.read_text(encoding="utf-8") == "\n".join(lines) + "\n"
    assert sorted(set(terms).intersection(english())) == []


def test_what_is_said_to_be_written_in_maps_is() -> None:
    schema = json.loads((resources.files("petaproses.schema") / "petaproses.schema.json").read_text(encoding="utf-8"))
    keys, values = set[str](), set[str]()

    def walk(node: object) -> None:
        if isinstance(node, dict):
            keys.update(node.get("properties", ()))
            values.update(map(str, node.get("enum", ())))
            values.update([str(node["const"])] if "const" in node else [])
        for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            walk(each)

    walk(schema)
    parts_of_keys, parts_of_values = ({word for each in held for word in WORD.findall(each)} for held in (keys, values))
    for word, source in table():
        expected = "key" if word in parts_of_keys else "value" if word in parts_of_values else ""
        assert re.match("key|value|", source)[0] == expected, word


@pytest.mark.parametrize(
    "planted",
    [
        "def cari_langkah(peta): ...",
        "def findAll(peta): ...",
        "class langkah: ...",
        "class Pencari: ...",
        "def find(langkahPertama): ...",
        "def find(peta):\n    hitung = 1",
        "def find(self):\n    self.hitung = 1",
        "from petaproses import load as muat",
        "def find(peta):\n    Steps = peta.langkah",
        "HITUNG = 1",
        "for tersesat in range(3): ...",
    ],
)
def test_planted_names_are_seen(planted: str) -> None:
    known = {word for word, _ in table()}.union(english())
    assert len(faults(given(ast.parse(planted)), known)) == 1


@pytest.mark.parametrize(
    "planted",
    ["def find(peta): ...", "class Langkah: ...", "_KODE: int = 1", "self = load('lembarKerja').cariSemua(hitung=1)"],
)
def test_what_is_as_it_should_be_is_left_alone(planted: str) -> None:
    known = {word for word, _ in table()}.union(english())
    assert faults(given(ast.parse(planted)), known) == []
