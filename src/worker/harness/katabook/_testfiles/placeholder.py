"""What a test file imports as the submission while its tests are only listed.

Owns: objects that let themselves be used in every way that the top level of a test file may use a solution's.
Does not own: listing (`testfile`).
"""

from __future__ import annotations

import ast
import builtins
import types
from typing import Any


def module(name: str, names: list[str]) -> types.ModuleType:
    """A module that has every name. names: those that `from name import *` gives."""
    placeholder = _Module(name)
    vars(placeholder)["__all__"] = names
    return placeholder


class _Module(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Placeholder(name)


class Placeholder:
    """Stands for an object of the submission that nobody has looked at yet."""

    def __init__(self, name: str) -> None:
        self.__name__ = self.__qualname__ = name
        self.__doc__ = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Placeholder(name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and not kwargs and isinstance(args[0], (types.FunctionType, type)):
            return args[0]  # as a decorator, it leaves what is listed
        return Placeholder(self.__name__)

    def __mro_entries__(self, bases: Any) -> tuple[type, ...]:
        return ()

    def __iter__(self) -> Any:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return True

    def __int__(self) -> int:
        return 0

    def __float__(self) -> float:
        return 0.0

    def __enter__(self) -> Placeholder:
        return self

    def __exit__(self, *args: Any) -> None:
        return None


def _itself(self: Any, *args: Any) -> Any:
    return self


_BINARY = "add sub mul truediv floordiv mod pow and or xor lshift rshift matmul".split()
for _name in [*_BINARY, *("r" + name for name in _BINARY), "neg", "pos", "abs", "invert", "getitem"]:
    setattr(Placeholder, f"__{_name}__", _itself)


def lacking(source: str) -> set[str]:
    """The names that a module uses without being given them: what it wants of an `import *`.

    No more is ever given it: a submission must not be able to put a `len` or a `unittest` of its own in their place.
    """
    tree = ast.parse(source)
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    bound = {node.id for node in names if not isinstance(node.ctx, ast.Load)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            bound |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
    return {node.id for node in names if isinstance(node.ctx, ast.Load)} - bound - set(vars(builtins))
