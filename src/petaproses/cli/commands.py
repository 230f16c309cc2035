"""The commands by name, each loaded when it is asked for: one line here, one file with its function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.main import get_command

from petaproses.cli.usage import Command, Group

PLACES = {
    "validate": "petaproses.cli.check",
    "render": "petaproses.cli.draw",
    "build": "petaproses.cli.build",
    "coverage": "petaproses.cli.coverage",
    "explain": "petaproses.cli.explain",
    "schema": "petaproses.cli.schema",
}
"""The module of each command, whose function has the command's name; help lists them in this order."""


class Commands(Mapping[str, Any]):
    """The commands as Typer's group wants them; one that nobody asks for is not imported."""

    def __init__(self) -> None:
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """Return a command, the same one each time."""
        if name not in self._loaded:
            alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
            alone.command(cls=Command)(getattr(import_module(PLACES[name]), name))
            self._loaded[name] = get_command(alone)
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in PLACES

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)


class Lazy(Group):
    """The group of all commands."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(**{**attrs, "commands": Commands()})
