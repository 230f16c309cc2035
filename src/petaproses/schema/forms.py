"""What a value may look like -> its JSON Schema, in the shape with which editors complete, explain and judge it best.

Everything a planner writes is text, but an editor reads `10.1` as a number and a key without a value as null. Both are
let through and neither is named as a type: yaml-language-server would offer `null`, `true` and `false` wherever it may.
So a branch for text says what it refuses. Each branch has a title of its own, or the hover would join all of them. A
message of ours stands beside a list of types, since one beside a single type is replaced when branches are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

Json = dict[str, Any]

_DIGITS = r"^\s*[+-]?[0-9_]*[.,]?[0-9_]*([eE][+-]?[0-9]+)?\s*$"


class Choice(NamedTuple):
    """The texts that a value is chosen from, each with what it means."""

    values: tuple[str, ...]
    meanings: tuple[str, ...]


class Number(NamedTuple):
    """A number from `least` to `most`, quoted or not."""

    jenis: str
    least: float
    most: float


class Form(NamedTuple):
    """What a value may be; several of these at once. `empty` means that it may be left out after its key."""

    empty: bool = False
    text: bool = False
    choice: Choice | None = None
    number: Number | None = None
    mapping: Json | None = None
    items: Form | None = None
    limits: tuple[int, int | None] = (0, None)
    """How many items a list may have: at least, at most."""

    @property
    def wanted(self) -> str:
        """The message for a value of another form."""
        if self.choice:
            return f"pilih salah satu: {', '.join(self.choice.values)}"
        if self.number:
            return f"tulis angka {self.number.least:g} sampai {self.number.most:g}"
        words = {"teks": self.text, "daftar": self.items, "pasangan «kunci: isi»": self.mapping}
        return f"isi harus berupa {' atau '.join(word for word, may in words.items() if may)}"


def json_schema(form: Form, title: str, description: str = "") -> Json:
    """Return the schema of a value of this form, under a title and with a description for its reader."""
    branches = list(_branches(form, title))
    named = {"title": title, **({"description": description} if description else {})}
    if len(branches) > 1:
        return {**named, "anyOf": branches}
    rest = {key: value for key, value in branches[0].items() if key != "title"}
    if rest.get("type") == ["object"]:
        rest["type"] = "object"  # nothing to be compared with; and a skeleton is offered for this type only
    # Alone and without a type it would be completed without its colon.
    return {**named, **rest} if "type" in rest else {**named, "anyOf": [rest]}


def _branches(form: Form, title: str) -> Iterator[Json]:
    """Give one schema a form; on a draw the first one's message is shown, so the most telling one goes first."""
    if form.mapping is not None:
        named = {"title": f"{title} (rincian)", "type": ["object"]}
        yield {**named, "errorMessage": form.wanted, "allOf": [form.mapping]}
    if form.items is not None:
        least, most = form.limits
        counts = {key: value for key, value in (("minItems", least), ("maxItems", most)) if value}
        named = {"title": f"{title} (daftar)", "type": ["array"]}
        yield {**named, "errorMessage": form.wanted, "items": json_schema(form.items, title), **counts}
    if form.choice:
        choice = {"enum": list(form.choice.values), "enumDescriptions": list(form.choice.meanings)}
        yield {"title": title, "type": "string", **choice, "errorMessage": form.wanted}
    if form.number:
        yield {"title": title, **_number(form.number, form.wanted)}
    if form.text:
        yield {"title": title, **_text(form)}
    elif form.empty:
        filled = {"anyOf": [{"type": ["number", "boolean", "array", "object"]}, {"type": "string", "minLength": 1}]}
        yield {"title": f"{title} (kosong)", "not": filled}


def _text(form: Form) -> Json:
    refused = ["array", "object", *([] if form.empty else ["null"])]
    wrong = {"if": {"type": refused}, "then": {"type": ["string"], "errorMessage": form.wanted}}
    return wrong if form.empty else {**wrong, "pattern": r"[\s\S]", "patternErrorMessage": "isi tidak boleh kosong"}


def _number(number: Number, wanted: str) -> Json:
    plain = {"type": number.jenis, "minimum": number.least, "maximum": number.most}
    quoted = {"type": ["string"], "errorMessage": wanted, "pattern": _DIGITS, "patternErrorMessage": wanted}
    return {"if": {"not": plain}, "then": quoted}
