"""Every sentence of the package, taken from its text and from what is built at run time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import typer

import petaproses
from petaproses.cli.app import app
from petaproses.geometry.faults import MAP_FAULTS, PAGE_FAULTS

PACKAGE = Path(petaproses.__file__).parent


def written() -> set[str]:
    """Each template that stands in a call of Said."""
    return {*speakers()}


@cache
def speakers() -> dict[str, set[str]]:
    """Each such template with the files it stands in."""
    found: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for call in calls(ast.parse(path.read_text(encoding="utf-8"))):
            if call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value:
                found.setdefault(call.args[0].value, set()).add(name)
    return found


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls of Said in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said":
            yield node


def commands() -> list[Any]:
    """The group of commands, and each command."""
    group: Any = typer.main.get_command(app)
    return [group, *group.commands.values()]


def helped() -> set[str]:
    """What help pages take from us: sentences, and words that stand for values."""
    each = [thing for command in commands() for thing in (command, *command.params)]
    return {text for thing in each for text in (thing.help, getattr(thing, "metavar", None)) if text}


def drawn() -> set[str]:
    """The templates of the faults of pictures."""
    return {kind.words for kind in (*PAGE_FAULTS, *MAP_FAULTS)}


def every() -> set[str]:
    """All of them."""
    return {*written(), *helped(), *drawn()}


def places(template: str) -> list[str]:
    """The places of a template, each with how it is formatted; two templates with the same take the same facts."""
    return sorted({f"{name}:{how}" for _, name, how, _ in Formatter().parse(template) if name is not None})
