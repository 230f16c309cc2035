"""pydantic-core's validators, without the rest of its package.

The package loads the types of all core schemas first, for those who write some by hand: a tenth of a whole run.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

_PACKAGE = "pydantic_core"


def _extension() -> Any:
    """Return the compiled module; whoever imports the package after us gets all of it, with the same classes."""
    spec = None if _PACKAGE in sys.modules else find_spec(_PACKAGE)
    if spec is None or spec.submodule_search_locations is None:
        return import_module(_PACKAGE)
    package = ModuleType(_PACKAGE)
    package.__path__ = list(spec.submodule_search_locations)
    sys.modules[_PACKAGE] = package
    try:
        return import_module(f"{_PACKAGE}._pydantic_core")
    except ImportError:  # a release that is built otherwise
        del sys.modules[_PACKAGE]
        return import_module(_PACKAGE)
    finally:
        if sys.modules.get(_PACKAGE) is package:
            del sys.modules[_PACKAGE]


if TYPE_CHECKING:
    from pydantic_core import SchemaValidator as SchemaValidator
    from pydantic_core import ValidationError as ValidationError
    from pydantic_core import __version__ as __version__
else:
    _loaded = _extension()
    SchemaValidator, ValidationError, __version__ = (
        _loaded.SchemaValidator,
        _loaded.ValidationError,
        _loaded.__version__,
    )
