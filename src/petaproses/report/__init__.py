"""Report -> text: FORMATS lists the report formats, one a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from petaproses.report.style import Style

if TYPE_CHECKING:
    from petaproses.findings.record import Report

Format: TypeAlias = "Callable[[Report, Style], str]"


def _of(name: str) -> Format:
    """Return the function of the module of that name, which is loaded when it is first called: most runs need one."""

    def show(report: Report, style: Style) -> str:
        text: str = getattr(import_module(f"{__name__}.{name}"), name)(report, style)
        return text

    return show


FORMATS: Mapping[str, Format] = {
    name: _of(name) for name in ("full", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown")
}
"""Every report format by the name that commands take; each returns text that ends with a line break."""

__all__ = ["FORMATS", "Style"]
