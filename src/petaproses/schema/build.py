"""The models -> the JSON Schema (draft-07) of all map files in one, so that one line or setting serves a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from petaproses.model import berkas
from petaproses.model.shape import KINDS as MODELS
from petaproses.schema.fields import form_of, forms
from petaproses.schema.forms import Json, json_schema
from petaproses.schema.snippets import FILES, VALUES
from petaproses.schema.words import KINDS, OTHERS, WORDS


def text() -> str:
    """Return the schema as a file, ASCII only, so that no console can damage it."""
    return json.dumps(schema(), indent=1) + "\n"


def schema() -> Json:
    """Return the schema."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Peta proses bisnis",
        "description": "Satu berkas peta; jenisnya dikenali dari kuncinya.",
        "if": {"type": "object"},
        "then": _kinds(),
        "else": {"type": ["object"], "errorMessage": "isi berkas harus berupa pasangan «kunci: isi»"},
        "definitions": {cls.__name__: _definition(cls) for cls in _models()},
    }


def _kinds() -> Json:
    """Choose by the keys that are there, as shaping does; where none is, offer all that tell a kind."""
    keys = {key: cls for cls, names in reversed(MODELS) for key in sorted(names)}
    chosen: Json = {
        "defaultSnippets": list(FILES),
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {key: {"$ref": f"#/definitions/{cls.__name__}/properties/{key}"} for key, cls in keys.items()},
    }
    for cls, names in reversed(MODELS):
        present = {"anyOf": [{"required": [key]} for key in sorted(names)]}
        chosen = {"if": present, "then": {"$ref": f"#/definitions/{cls.__name__}"}, "else": chosen}
    return chosen


def _models() -> Iterator[type]:
    """Give every model that is part of a file, in order of their names."""
    bases = {berkas.FilePart, berkas.Berkas}
    for _, cls in sorted(vars(berkas).items()):
        if isinstance(cls, type) and issubclass(cls, berkas.FilePart | berkas.Baris) and cls not in bases:
            yield cls


def _definition(cls: Any) -> Json:
    """Return the schema of one model; what is a part of others is named where it is used."""
    required = [name for name, field in cls.model_fields.items() if field.is_required()]
    strict = cls.model_config["extra"] == "forbid"
    others = json_schema(form_of(str), *OTHERS)
    return {
        **({"title": KINDS[cls.__name__][0], "description": KINDS[cls.__name__][1]} if cls.__name__ in KINDS else {}),
        "properties": {name: _property(cls, name, form) for name, form in forms(cls).items()},
        **({"required": required} if required else {}),
        "additionalProperties": False if strict else others,
    }


def _property(cls: type, name: str, form: Any) -> Json:
    owner = next(base for base in reversed(cls.__mro__) if name in getattr(base, "model_fields", ()))
    made = json_schema(form, *WORDS[owner.__name__][name])
    snippet = VALUES.get((owner.__name__, name))
    return {**made, "defaultSnippets": [snippet]} if snippet else made
