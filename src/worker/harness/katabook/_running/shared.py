"""Modules beside the checks that a submission may import as well.

Owns: finding them while the submission is imported. Does not own: what the checks import, which is never the same module:
a submission that changes its data changes nothing that it is compared with.
"""

from __future__ import annotations

import sys
import types
from _frozen_importlib import ModuleSpec

from . import context

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any


class _Finder:
    def __init__(self, files: dict[str, dict[str, str]]) -> None:
        self._files = files

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if name not in self._files:
            return None
        return ModuleSpec(name, self, origin=self._files[name]["path"])  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        file = self._files[module.__name__]
        module.__file__ = file["path"]
        context.sources[file["path"]] = file["source"]
        exec(compile(file["source"], file["path"], "exec", dont_inherit=True), vars(module))


_before: dict[str, types.ModuleType] = {}


def offer(files: dict[str, dict[str, str]]) -> None:
    """Let these be imported, as modules of the submission's own. files: path and source, by name."""
    _before.update((name, sys.modules.pop(name)) for name in files if name in sys.modules)
    sys.meta_path.insert(0, _Finder(files))  # type: ignore[arg-type]


def withdraw(files: dict[str, dict[str, str]]) -> None:
    """The submission is imported: whoever imports these from here on gets the checks' own."""
    for name in files:
        sys.modules.pop(name, None)
    sys.modules.update(_before)
