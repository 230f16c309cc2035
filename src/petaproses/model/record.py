"""A part of a map file as it was read: what pydantic makes of a model, without pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NoReturn, Self, TypeVar

_Kind = TypeVar("_Kind")


class Record:
    """The fields of a model as attributes; pydantic-core fills it, and nothing changes it afterwards."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")
    __pydantic_extra__: dict[str, Any] | None
    __pydantic_fields_set__: set[str]
    __pydantic_private__: dict[str, Any] | None
    model_fields: ClassVar[Mapping[str, Any]] = {}
    """What pydantic-core knows of each field, by its name."""

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that the author has written."""
        return self.__pydantic_fields_set__

    @property
    def model_extra(self) -> dict[str, Any] | None:
        """The keys that the model does not name, where it allows them."""
        return self.__pydantic_extra__

    @property
    def other(self) -> dict[str, Any]:
        """The same, none where it does not."""
        return self.__pydantic_extra__ or {}

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """Return the record with other values, which are taken as they are."""
        fields = {**self.__dict__, **{name: value for name, value in update.items() if name in self.model_fields}}
        extra = self.__pydantic_extra__
        if extra is not None:
            extra = {**extra, **{name: value for name, value in update.items() if name not in self.model_fields}}
        return _made(type(self), fields, self.__pydantic_fields_set__ | update.keys(), extra)

    def __getattr__(self, name: str) -> Any:
        extra = self.__pydantic_extra__
        if extra and name in extra:
            return extra[name]
        raise AttributeError(name)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__ and self.__pydantic_extra__ == other.__pydantic_extra__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__))

    def __repr__(self) -> str:
        values = {**self.__dict__, **self.other}
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values.items())})"


def empty(kind: type[_Kind], **fields: Any) -> _Kind:
    """Return the record of an author who has written nothing; its fields are the defaults."""
    return _made(kind, fields, set(), None)


def _made(kind: type[_Kind], fields: dict[str, Any], written: set[str], extra: dict[str, Any] | None) -> _Kind:
    record = object.__new__(kind)
    for name, value in (
        ("__dict__", fields),
        ("__pydantic_fields_set__", written),
        ("__pydantic_extra__", extra),
        ("__pydantic_private__", None),
    ):
        object.__setattr__(record, name, value)
    return record
