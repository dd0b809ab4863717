"""The compiled half of pydantic-core, without its Python half.

To import the package `pydantic_core` also defines the hundreds of types in which schemas are described. Only whoever
builds article classes needs them, and they take as long as everything else that lint imports. So the compiled module is
loaded by itself; whoever imports the package later finds it there. Where that does not work, the package is imported.
"""

import importlib.util
import sys
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import SchemaError, SchemaValidator, ValidationError, __version__, from_json, to_json


def _compiled() -> ModuleType:
    name = "pydantic_core._pydantic_core"
    if name in sys.modules:
        return sys.modules[name]
    package = PathFinder.find_spec("pydantic_core")
    spec = package and PathFinder.find_spec(name, package.submodule_search_locations)
    if spec is None or spec.loader is None:
        import pydantic_core

        return pydantic_core
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


if not TYPE_CHECKING:
    _module = _compiled()
    SchemaError = _module.SchemaError
    SchemaValidator = _module.SchemaValidator
    ValidationError = _module.ValidationError
    from_json = _module.from_json
    to_json = _module.to_json
    __version__ = _module.__version__

__all__ = ["SchemaError", "SchemaValidator", "ValidationError", "__version__", "from_json", "to_json"]
