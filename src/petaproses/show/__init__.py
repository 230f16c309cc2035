"""Report -> text: FORMATS lists the report formats, one a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from petaproses.diagnostics import Report
from petaproses.show.concise import concise
from petaproses.show.full import full
from petaproses.show.json import json
from petaproses.show.style import Style

FORMATS: Mapping[str, Callable[[Report, Style], str]] = {
    "full": full,
    "concise": concise,
    "json": json,
}
"""Every report format by the name that commands take; each returns text that ends with a line break."""

__all__ = ["FORMATS", "Style"]
