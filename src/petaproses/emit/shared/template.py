"""Templates and values -> pages, by Jinja2: the project's own templates first, in a sandbox, then the packed ones."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from petaproses.emit.shared.failures import BrokenTemplate
from petaproses.emit.shared.legal import legal
from petaproses.text.oserror import reason
from petaproses.text.regular import MAX_TEMPLATE, read_regular


def packed() -> Path:
    """Return the folder of our own templates: inside the installed package, or beside `src` in a checkout."""
    inside = Path(__file__).parents[2] / "templates"
    return inside if inside.is_dir() else inside.parents[2] / "templates"


class Renderer:
    """Fills in templates; values are escaped for the language of the page, HTML or Markdown, and nowhere else."""

    def __init__(self, own: Path | None, markdown: Callable[[str], str]) -> None:
        """Look for templates in the project's folder `own`, then among ours; `markdown` escapes for Markdown."""
        self._own = own
        self._html, self._markdown = _environments(own, markdown) if own else _packed_environments(markdown)

    def html(self, name: str, values: dict[str, Any]) -> str:
        """Return an HTML page."""
        return self._render(self._html, name, values)

    def markdown(self, name: str, values: dict[str, Any]) -> str:
        """Return a Markdown page."""
        return self._render(self._markdown, name, values)

    def source(self, name: str) -> str:
        """Return a file that stands among the templates as it is."""
        try:
            loader = self._html.loader
            assert loader
            return loader.get_source(self._html, name)[0]
        except ValueError as error:  # not UTF-8
            if self._own is None:
                raise
            raise _broken(name, error) from error

    def _render(self, environment: jinja2.Environment, name: str, values: dict[str, Any]) -> str:
        try:
            # What no page can hold is left out once: asking for every value takes longer.
            return legal(environment.get_template(name).render(values))
        except BrokenTemplate:
            raise
        except Exception as error:
            if self._own is None:
                raise
            # Whatever a project's template does wrong is for its author to read, not a bug of ours.
            raise _broken(name, error) from error


def _environments(own: Path | None, markdown: Callable[[str], str]) -> tuple[jinja2.Environment, jinja2.Environment]:
    """Return what fills in HTML pages, which Jinja2 escapes itself, and what fills in Markdown."""
    folders = (_Inside(own), jinja2.FileSystemLoader(packed())) if own else (jinja2.FileSystemLoader(packed()),)
    # A project's template is its author's text, and text must not become code.
    kind = ImmutableSandboxedEnvironment if own else jinja2.Environment

    def environment(finalize: Callable[[Any], Markup] | None) -> jinja2.Environment:
        return kind(
            loader=jinja2.ChoiceLoader(folders),
            autoescape=True,
            finalize=finalize,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )

    return environment(None), environment(
        lambda value: value if isinstance(value, Markup) else Markup(markdown(legal(str(value))))
    )


@cache
def _packed_environments(markdown: Callable[[str], str]) -> tuple[jinja2.Environment, jinja2.Environment]:
    """Return them for our own templates alone, which are read and compiled once however many maps a process draws."""
    return _environments(None, markdown)


def _broken(name: str, error: Exception) -> BrokenTemplate:
    """Return what is wrong with a project's template."""
    return BrokenTemplate(name, getattr(error, "lineno", None), str(error))


class _Inside(jinja2.FileSystemLoader):
    """Reads templates of one folder only, also where a link in it leads elsewhere."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template; one that lies outside is as good as missing."""
        own = Path(self.searchpath[0], *split_template_path(template))
        if os.path.lexists(own):
            try:
                read_regular(own, MAX_TEMPLATE)  # so that neither a pipe nor a giant is waited for
            except OSError as error:
                raise BrokenTemplate(template, 0, reason(error)) from error
        text, path, fresh = super().get_source(environment, template)
        if not Path(path).resolve().is_relative_to(Path(self.searchpath[0]).resolve()):
            raise jinja2.TemplateNotFound(template)
        return text, path, fresh
