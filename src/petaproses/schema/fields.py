"""A model's field, as it is declared -> the form of what an author may write there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from petaproses.model import berkas, one_form
from petaproses.schema.choices import CHOICES
from petaproses.schema.forms import Choice, Form, Json, Number, json_schema

_BOUNDS = ("ge", "le", "min_length", "max_length")


def forms(cls: type) -> dict[str, Form]:
    """Return the form of every field of a model, in the order in which it declares them."""
    hints = get_type_hints(cls, include_extras=True)
    return {name: form_of(hints[name]) for name in cls.model_fields}  # type: ignore[attr-defined]


def form_of(annotation: Any) -> Form:
    """Return the form of what an annotation lets through."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(args[0], args[1:])
    if origin in (Union, UnionType):
        (inner,) = (each for each in args if each is not NoneType)
        return form_of(inner)
    if origin is Literal:
        values = tuple(value for value in args if value)
        return Form(empty="" in args, choice=Choice(values, tuple(CHOICES[value] for value in values)))
    if origin is tuple:
        return Form(items=form_of(args[0]))
    if origin is dict:
        return Form(mapping=_pairs(form_of(args[1])))
    if annotation is str:
        return Form(empty=True, text=True)
    return Form(mapping={"$ref": f"#/definitions/{annotation.__name__}"})


def _pairs(value: Form) -> Json:
    """Return the schema of a mapping whose keys are the author's."""
    return {"additionalProperties": json_schema(value, "Isi")}


def _annotated(inner: Any, metadata: Iterable[Any]) -> Form:
    bounds = _bounds(metadata)
    if inner is int:
        return Form(number=Number("integer", bounds["ge"], bounds["le"]))
    if inner is float:
        return Form(number=Number("number", bounds["ge"], bounds["le"]))
    form = form_of(inner)
    least = bounds.get("min_length", 0)
    if form.items is None:
        form = form._replace(empty=form.empty and not least)
    else:
        form = form._replace(limits=(least, bounds.get("max_length")))
    for each in metadata:
        if hasattr(each, "func"):
            form = _widened(form, each.func)
    return form


def _bounds(metadata: Iterable[Any]) -> dict[str, Any]:
    """Return the limits among some metadata, by name; pydantic keeps those of a Field one step further in."""
    found = [inner for each in metadata for inner in (each, *getattr(each, "metadata", ()))]
    return {name: getattr(each, name) for each in found for name in _BOUNDS if getattr(each, name, None) is not None}


def _widened(form: Form, validator: Any) -> Form:
    """Return a form with what a validator of the model lets through besides."""
    if isinstance(validator, partial) and validator.func is one_form.under_key:
        cls = getattr(berkas, str((form.mapping or {})["$ref"]).rpartition("/")[2])
        return form._replace(text=True, empty=not any(field.is_required() for field in cls.model_fields.values()))
    if validator is one_form.as_list and form.items:
        one = form.items
        empty = not form.limits[0]
        return form._replace(text=one.text, mapping=one.mapping, choice=one.choice, empty=empty)
    if validator is one_form.numbered:
        return form._replace(text=True, empty=True, items=form_of(str))
    if validator is one_form.arrow:
        return form._replace(text=True, empty=True)
    if validator is one_form.empty_mapping:
        return form._replace(empty=True)
    if validator is one_form.decimal:
        return form
    raise AssertionError(f"the schema does not know what {validator} lets through")
