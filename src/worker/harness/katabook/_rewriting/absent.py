"""Names that a test file imports from the submission, which the submission lacks.

Owns: what stands for such a name, so that only the tests that use it fail, and the import that gives it.
Does not own: the sentence (`_explaining.missing`), changing the test file's import statements (`rewrite`).
"""

from __future__ import annotations

from typing import Any, NoReturn

from .._explaining.missing import MissingName, missing


def wanted(module: str, name: str) -> Any:
    """What `from module import name` gives; for a name that the module lacks, something that says so when it is used."""
    import importlib

    loaded = importlib.import_module(module)
    try:
        return getattr(loaded, name)
    except MissingName as problem:
        return Absent(problem)
    except AttributeError:
        return Absent(missing(name, vars(loaded), loaded))


class Absent:
    """Raises the exception for a missing name, however it is used."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, problem: MissingName) -> None:
        object.__setattr__(self, "problem", problem)

    def __getattr__(self, name: str) -> NoReturn:
        raise self.problem

    def __repr__(self) -> str:
        return f"<{self.problem.name}, which is not defined>"


def _refuse(absent: Absent, *args: Any, **kwargs: Any) -> NoReturn:
    raise absent.problem


_USES = "call eq ne lt le gt ge iter next len bool contains getitem setitem delitem enter exit aenter aexit await int float index"
_USES += " str format hash setattr mro_entries instancecheck subclasscheck neg pos abs invert"
_USES += " " + " ".join(f"{name} r{name}" for name in "add sub mul truediv floordiv mod divmod pow and or xor lshift rshift matmul".split())
for _name in _USES.split():
    setattr(Absent, f"__{_name}__", _refuse)
