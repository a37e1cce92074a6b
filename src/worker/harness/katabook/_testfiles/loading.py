"""A test file, what is beside it, and what it is written with, as modules.

Owns: loading these, and finding the tests in them.
Does not own: which functions of a kind are tests (`unittests`, `functions`), what a file gets when it imports pytest
(`pytest`).
"""

from __future__ import annotations

import sys
import types
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader

from .._rewriting import asserts
from .._running import context, kata_files

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

    from .tests import Test

    Request = dict[str, Any]


class _Files:
    """Finds the modules beside the test file, and loads them when they are imported."""

    def __init__(self, request: Request, codes: dict[str, types.CodeType]) -> None:
        self._helpers, self._codes = request["helpers"], codes
        self._submission, self._is_split = request["submission"], "wire" in request

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if name == self._submission["module"] and name in sys.modules:
            return self._submission_anew(name)
        if name not in self._helpers:
            return None
        return ModuleSpec(name, self, origin=self._helpers[name]["path"])  # type: ignore[arg-type]

    def _submission_anew(self, name: str) -> ModuleSpec:
        """For `importlib.reload` and its like."""
        if self._is_split:
            raise ImportError(
                f"to load {name!r} anew, the test and the solution have to be in one process: `--sitting shared`,"
                ' or `sitting = "shared"` in kata.toml',
                name=name,
            )
        file = self._submission["path"]
        return ModuleSpec(name, SourceFileLoader(name, file), origin=file)

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        file = self._helpers[module.__name__]
        module.__file__ = file["path"]
        context.sources[file["path"]] = file["source"]
        exec(self._codes[module.__name__], vars(module))

    def get_source(self, name: str) -> str:
        source: str = self._helpers[name]["source"]
        return source


def tests_of_file(request: Request, codes: dict[str, types.CodeType]) -> dict[str, Test]:
    """Load the test file, and find its tests."""
    from . import functions

    sys.meta_path.insert(0, _Files(request, codes))  # type: ignore[arg-type]
    load_libraries(request)
    path = request["checks"]["path"]
    name = path.rpartition("/")[2].removesuffix(".py")
    kata_files.run_module(name, request["checks"], codes["checks"], asserts.names())
    module = sys.modules[name]
    fixtures = [module]
    if "conftest" in request["helpers"]:
        import importlib

        fixtures.insert(0, importlib.import_module("conftest"))
    tests: list[Test] = []
    for thing in list(vars(module).values()):
        if isinstance(thing, type) and _is_case(thing):
            from . import unittests

            tests += unittests.tests_of(thing)
        else:
            tests += functions.tests_of(thing, module, fixtures)
    found: dict[str, Test] = {}
    for test in tests:
        if found.setdefault(test.name, test) is not test:
            raise ValueError(f"there are two tests named {test.name!r}: rename one of them")
    return found


def sources_of(request: Request) -> list[str]:
    return [request["checks"]["source"], *(helper["source"] for helper in request["helpers"].values())]


def load_libraries(request: Request) -> None:
    """What tests are written with, as far as these are."""
    text = "\n".join(sources_of(request))
    if "pytest" in text:
        from . import pytest

        sys.modules["pytest"] = pytest
    if "unittest" in text:
        import unittest

        from . import unittests
    if "mock" in text:
        import unittest.mock


def _is_case(kind: type) -> bool:
    unittest = sys.modules.get("unittest")
    if unittest is None or not issubclass(kind, unittest.TestCase):
        return False
    return not kind.__module__.startswith("unittest.")
