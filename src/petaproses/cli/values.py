"""What stands on a command line -> values; Typer is asked only where they are not plainly right.

Typer takes each value with a pydantic adapter, which costs a run more than the rest of Typer does, even where nothing
else needs pydantic. A text is a text, and most numbers and paths can be seen to be right; whatever else stands there
goes Typer's own way, which knows what to say of it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, get_args, get_origin

from typer.core import TyperArgument, TyperOption

_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)


def plain(text: Any, wanted: Any, least: float | None = None, most: float | None = None) -> Any:
    """Return the value of a text that is plainly a `wanted`, None when it may be none; a value stays what it is."""
    if wanted is str:
        return text if isinstance(text, str) else None
    if wanted is int:
        number = int(text) if isinstance(text, str) and _NUMBER.fullmatch(text) else text
        fits = type(number) is int and (least is None or number >= least) and (most is None or number <= most)
        return number if fits else None
    if wanted is Path:
        return Path(text) if _usable(text) else None
    return None


def _usable(path: str | Path) -> bool:
    """Tell whether a path can be read, or is one of something that there is not yet."""
    try:
        return os.access(path, os.R_OK) or not os.path.lexists(path)
    except (OSError, TypeError, ValueError):
        return False


class Plain:
    """What Typer takes a parameter's values with, in place of its own."""

    def __init__(self, theirs: Callable[[], Any]) -> None:
        self._theirs = theirs

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return the value of what was given for a parameter; Typer's refusal where it can have none."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        wanted = param.type_descriptor.annotation
        if several and get_origin(wanted) is list and isinstance(value, list | tuple):
            taken = self._all(value, get_args(wanted)[0])
        else:
            taken = None if several else plain(value, wanted, param.min, param.max)
        return self._theirs().coerce(value, param=param, ctx=ctx) if taken is None else taken

    @staticmethod
    def _all(texts: Iterable[Any], wanted: Any) -> list[Any] | None:
        values = [plain(text, wanted) for text in texts]
        return None if None in values else values


class Option(TyperOption):
    """An option whose plain values are taken as they are."""

    def get_runtime_param(self) -> Any:
        return Plain(super().get_runtime_param)


class Argument(TyperArgument):
    """An argument likewise."""

    def get_runtime_param(self) -> Any:
        return Plain(super().get_runtime_param)


def lightened(params: list[Any]) -> list[Any]:
    """Return parameters that Typer has made, each taking plain values as they are: Typer makes its own classes only."""
    for param in params:
        if type(param) is TyperOption:
            param.__class__ = Option
        elif type(param) is TyperArgument:
            param.__class__ = Argument
    return params
