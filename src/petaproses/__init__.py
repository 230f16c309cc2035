"""petaproses: YAML business-process maps -> diagrams, tables and documents.

The names in `__all__` are for other programs, and described in docs/dev/api.md; each is loaded when it is first asked
for. Nothing here prints, ends the process, or keeps anything from one call to the next.
"""

from __future__ import annotations

TYPE_CHECKING = False  # true for a type checker; `typing` has it too, but is most of what importing this would cost
if TYPE_CHECKING:
    from petaproses.api.baseline import renew_baseline
    from petaproses.api.building import build
    from petaproses.api.drawing import lay_out, render
    from petaproses.api.loading import Loaded, find, load, mend
    from petaproses.api.options import BuildOptions, CheckOptions, RenderOptions
    from petaproses.emit.shared.failures import BrokenTemplate, CannotDraw, Mishap
    from petaproses.findings.record import Diagnostic, Report, Severity
    from petaproses.language.refused import Refused
    from petaproses.layout.shared.scene import Scene
    from petaproses.peta import Peta
    from petaproses.rules import explain
    from petaproses.schema import json_schema
    from petaproses.text.discover import Found, NotFound

__version__ = "0.1.0"

__all__ = [
    "BrokenTemplate",
    "BuildOptions",
    "CannotDraw",
    "CheckOptions",
    "Diagnostic",
    "Found",
    "Loaded",
    "Mishap",
    "NotFound",
    "Peta",
    "Refused",
    "RenderOptions",
    "Report",
    "Scene",
    "Severity",
    "build",
    "explain",
    "find",
    "json_schema",
    "lay_out",
    "load",
    "mend",
    "render",
    "renew_baseline",
]

_HOMES = {
    "BrokenTemplate": "emit.shared.failures",
    "BuildOptions": "api.options",
    "CannotDraw": "emit.shared.failures",
    "CheckOptions": "api.options",
    "Diagnostic": "findings.record",
    "Found": "text.discover",
    "Loaded": "api.loading",
    "Mishap": "emit.shared.failures",
    "NotFound": "text.discover",
    "Peta": "peta",
    "Refused": "language.refused",
    "RenderOptions": "api.options",
    "Report": "findings.record",
    "Scene": "layout.shared.scene",
    "Severity": "findings.record",
    "build": "api.building",
    "explain": "rules",
    "find": "api.loading",
    "json_schema": "schema",
    "lay_out": "api.drawing",
    "load": "api.loading",
    "mend": "api.loading",
    "render": "api.drawing",
    "renew_baseline": "api.baseline",
}
"""Where each public name lives: for the interpreter, what a type checker reads above."""


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Name what is public, loaded or not."""
    return sorted({*globals(), *__all__})
