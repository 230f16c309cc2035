"""Options records -> the options of a command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from inspect import Parameter, signature
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

import typer

from petaproses.api.options import Option


class Before(NamedTuple):
    """Says of a command's own parameter before which field of its record help lists it."""

    field: str


def command(function: Callable[..., int]) -> Callable[..., int]:
    """Return a command that takes the fields of the records that a function takes, each as an option, in their order.

    A record refuses what is none of its values when it is made, just before the function runs.
    """
    hints = get_type_hints(function, include_extras=True)
    records: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}

    def call(**given: Any) -> int:
        for name, record in records.items():
            given[name] = record(**dict(_given(record, given)))
        return function(**given)

    parameters = _parameters(function, hints)
    call.__name__, call.__doc__ = function.__name__, function.__doc__
    call.__annotations__ = {each.name: each.annotation for each in parameters}
    call.__signature__ = signature(call).replace(parameters=parameters)  # type: ignore[attr-defined]
    return call


def _parameters(function: Callable[..., int], hints: dict[str, Any]) -> list[Parameter]:
    """Return what Typer is to see: records taken apart, own parameters where they ask to stand."""
    listed: list[Parameter] = []
    late: list[tuple[str, Parameter]] = []
    for own in signature(function).parameters.values():
        hint = hints[own.name]
        if is_dataclass(hint):
            listed += _options(hint)
            continue
        made = own.replace(kind=Parameter.KEYWORD_ONLY, annotation=hint)
        before = next((mark.field for mark in get_args(hint)[1:] if isinstance(mark, Before)), None)
        if before:
            late.append((before, made.replace(annotation=_without_marks(hint))))
        else:
            listed.append(made)
    for field, made in late:
        listed.insert([each.name for each in listed].index(field), made)
    return listed


def _options(record: Any) -> Iterator[Parameter]:
    for name, kind, option, default in _asked(record):
        several = get_origin(kind) is tuple
        names = [each for each in (option.name, option.short) if each]
        told = typer.Option(*names, help=option.help, metavar=option.metavar, min=option.least, max=option.most)
        read: Any = list[str] | None if several else str if get_origin(kind) is Literal else kind
        yield Parameter(
            name, Parameter.KEYWORD_ONLY, default=None if several else default, annotation=Annotated[read, told]
        )


def _given(record: Any, given: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Take the fields of a record out of what a command was given; lists that nobody gave stay the record's own."""
    for name, kind, option, _ in _asked(record):
        value = given.pop(name)
        if get_origin(kind) is not tuple:
            yield name, value
        elif value:
            parts = [part for text in value for part in text.split(",") if part] if option.commas else value
            yield name, tuple(parts)


def _asked(record: Any) -> Iterator[tuple[str, Any, Option, Any]]:
    """Give the fields that a command line asks for: name, type, how it gives them, and the usual value."""
    hints = get_type_hints(record, include_extras=True)
    for field in fields(record):
        kind, *marks = get_args(hints[field.name]) if get_origin(hints[field.name]) is Annotated else (None,)
        option = next((mark for mark in marks if isinstance(mark, Option)), None)
        if option:
            yield field.name, kind, option, field.default


def _without_marks(hint: Any) -> Any:
    kind, *marks = get_args(hint)
    (told,) = (mark for mark in marks if not isinstance(mark, Before))
    return Annotated[kind, told]
