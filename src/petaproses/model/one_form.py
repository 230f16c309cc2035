"""What an author may write shorter -> its one form: the functions that the models put in front of their fields."""

from typing import Any


def as_list(value: Any) -> Any:
    """Turn one item into a list of one, and an empty value into an empty list."""
    if isinstance(value, list):
        return value
    return [] if value == "" else [value]


def under_key(main: str, value: Any) -> Any:
    """Turn a text into a mapping with that text under its main key, and an empty value into an empty mapping."""
    if isinstance(value, str):
        return {main: value} if value else {}
    return value


def empty_mapping(value: Any) -> Any:
    """Turn an empty value into an empty mapping."""
    return {} if value == "" else value


def numbered(value: Any) -> Any:
    """Turn a list (or one text) into a mapping from its indexes."""
    if isinstance(value, dict) or value == "":
        return value or {}
    return dict(enumerate(as_list(value)))


def decimal(value: Any) -> Any:
    """Turn a decimal comma into a point."""
    return value.replace(",", ".") if isinstance(value, str) else value


def arrow(value: Any) -> Any:
    """Turn one text into an arrow without a label."""
    return {value: ""} if isinstance(value, str) else value
