"""The pydantic models -> what pydantic-core checks files with, as plain data that can be kept.

Importing pydantic and building the models takes longer than all else that checking a map needs, and gives the same each
time: it is kept as the module `built`, which a test holds fresh.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from petaproses.model import berkas
from petaproses.model.record import empty

_UNUSED = frozenset({"metadata", "computed_fields", "custom_init", "root_model", "ref"})
"""What is there for JSON Schema, and names of what stands in place anyway."""

Kinds = dict[str, type[Any]]


def models() -> dict[str, type[BaseModel]]:
    """Return the models that records can be of by name, in the order in which they are defined."""
    return {
        name: each
        for name, each in vars(berkas).items()
        if isinstance(each, type) and issubclass(each, BaseModel) and not each.__subclasses__()
    }


def core(kinds: Kinds) -> dict[str, Any]:
    """Return the core schema of each model by its name; files become records of the classes in `kinds`."""
    return {name: _core(each, kinds) for name, each in models().items()}


def _core(each: type[BaseModel], kinds: Kinds) -> Any:
    """Return one model's core schema; the models in it stand in it, as if they were defined there."""
    each.model_rebuild()
    whole: Any = each.__pydantic_core_schema__
    inner = {item["ref"]: item for item in whole.get("definitions", ())}
    return _plain(whole["schema"] if whole["type"] == "definitions" else whole, inner, kinds)


def _plain(node: Any, inner: dict[str, Any], kinds: Kinds) -> Any:
    if isinstance(node, dict):
        if node.get("type") == "definition-ref":
            return _plain(inner[node["schema_ref"]], inner, kinds)
        return {key: _plain(value, inner, kinds) for key, value in node.items() if key not in _UNUSED}
    if isinstance(node, list):
        return [_plain(item, inner, kinds) for item in node]
    if isinstance(node, type) and issubclass(node, BaseModel):
        return kinds[node.__name__]
    if isinstance(node, BaseModel):  # a default
        return empty(kinds[type(node).__name__], **vars(node))
    return node
