"""A map's coverage -> text: FORMATS lists its report formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from petaproses.peta import Peta
    from petaproses.report.style import Style

Format: TypeAlias = "Callable[[Peta, Path | None, Style], str]"


def _text(peta: Peta, _templates: Path | None, style: Style) -> str:
    from petaproses.peta.coverage import coverage_of
    from petaproses.report.coverage import coverage

    return coverage(peta, coverage_of(peta), style)


def _html(peta: Peta, templates: Path | None, _style: Style) -> str:
    from petaproses.emit.html import standalone
    from petaproses.emit.shared.context import Context

    return standalone.coverage(Context(peta, templates=templates)).decode()


def _json(peta: Peta, _templates: Path | None, _style: Style) -> str:
    from petaproses.peta.coverage import coverage_of
    from petaproses.report.coverage_json import coverage_json

    return coverage_json(peta, coverage_of(peta))


FORMATS: Mapping[str, Format] = {"text": _text, "html": _html, "json": _json}
"""Every format by the name that commands take; templates are the project's own, for HTML."""
