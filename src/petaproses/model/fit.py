"""Plain data -> the record of a kind of file, by pydantic-core, without pydantic where that can be."""

from __future__ import annotations

from functools import cache
from typing import Any

from petaproses.model.built import CORE, KINDS, VERSION
from petaproses.model.core import SchemaValidator, __version__


def fit(kind: type[Any], data: Any) -> Any:
    """Return the record of a kind that some data give; raises ValidationError with all that does not fit."""
    return _validator(kind.__name__).validate_python(data)


@cache
def _validator(name: str) -> SchemaValidator:
    return SchemaValidator(_schemas()[name])


def release(version: str) -> str:
    """Return the part of a version of pydantic-core within which core schemas stay as they are."""
    return ".".join(version.split(".")[:2])


@cache
def _schemas() -> dict[str, Any]:
    """Return the core schemas as they were kept; those of another pydantic-core are built from the models."""
    if release(__version__) == VERSION:
        return CORE
    from petaproses.model.compiled import core

    return core(KINDS)
