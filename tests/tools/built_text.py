"""The text of `petaproses.model.built`, which keeps what pydantic makes of the models."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from pydantic_core import __version__

from petaproses.model import one_form
from petaproses.model.built import KINDS
from petaproses.model.compiled import core, models
from petaproses.model.fit import release
from petaproses.model.record import Record

HEAD = '''\
"""What pydantic makes of the models, kept: a test writes it (`make golden`) and holds it fresh. Not to be edited."""

# fmt: off
# ruff: noqa
from functools import partial
from typing import TYPE_CHECKING, Any

from petaproses.model.one_form import {functions}
from petaproses.model.record import Record, empty

VERSION = "{version}"
"""The release of pydantic-core that these are for."""

if TYPE_CHECKING:
    from petaproses.model.berkas import {names}
else:
'''
LONG = 30


def text() -> str:
    """Return the module as the models want it."""
    kinds = {name: KINDS.get(name) or type(name, (Record,), {}) for name in models()}
    schemas = core(kinds)
    functions = sorted(
        name for name, each in vars(one_form).items() if getattr(each, "__module__", "") == one_form.__name__
    )
    lines = [
        HEAD.format(
            functions=", ".join(functions),
            version=release(__version__),
            names=", ".join(f"{name} as {name}" for name in kinds),
        )
    ]
    lines += [f"    class {name}(Record): __slots__ = ()\n" for name in kinds]
    writing = _Writing(schemas)
    named = {name: writing.expression(schema) for name, schema in schemas.items()}
    lines += writing.lines
    lines.append("\nKINDS: dict[str, type[Any]] = {" + ", ".join(f'"{name}": {name}' for name in kinds) + "}\n")
    lines.append(
        "CORE: dict[str, Any] = {\n" + "".join(f'    "{name}": {each},\n' for name, each in named.items()) + "}\n"
    )
    lines.append('for _name, _schema in CORE.items():\n    KINDS[_name].model_fields = _schema["schema"]["fields"]\n')
    return "".join(lines)


class _Writing:
    """Python for nested data; what stands in several places gets a name of its own."""

    def __init__(self, data: Any) -> None:
        self.lines: list[str] = []
        self._names: dict[str, str] = {}
        self._often: Counter[str] = Counter()
        self._count(data)

    def expression(self, node: Any) -> str:
        """Return the Python of a node, having written the lines that it needs."""
        whole = _flat(node)
        if whole in self._names:
            return self._names[whole]
        if isinstance(node, dict):
            parts = [f"{key!r}: {self.expression(value)}" for key, value in node.items()]
            made = (
                "{" + ", ".join(parts) + "}"
                if not node or "type" in node or "title" in node
                else "{\n    " + ",\n    ".join(parts) + ",\n}"
            )
        elif isinstance(node, list):
            made = "[" + ", ".join(map(self.expression, node)) + "]"
        else:
            return whole
        if (len(whole) > LONG and self._often[whole] > 1) or "\n" in made:
            self._names[whole] = f"_{len(self._names)}"
            self.lines.append(f"{self._names[whole]}: Any = {made}\n")
            return self._names[whole]
        return made

    def _count(self, node: Any) -> None:
        self._often[_flat(node)] += 1
        if self._often[_flat(node)] > 1:  # what stands in it is written once
            return
        for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            self._count(inner)


def _flat(node: Any) -> str:
    """Return the Python of a node, all in one."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{key!r}: {_flat(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(_flat, node)) + "]"
    if isinstance(node, partial):
        return f"partial({', '.join([_flat(node.func), *map(_flat, node.args)])})"
    if isinstance(node, Record):
        return f"empty({', '.join([type(node).__name__, *(f'{key}={_flat(value)}' for key, value in vars(node).items())])})"
    if isinstance(node, type):
        return node.__name__
    if callable(node):
        assert getattr(one_form, node.__name__, None) is node, f"{node} stands elsewhere"
        return str(node.__name__)
    return repr(node)
