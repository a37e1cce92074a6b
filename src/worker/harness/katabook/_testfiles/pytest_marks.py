"""`pytest.mark` and `pytest.param`.

Owns: putting marks on what is marked. Does not own: what a mark changes (`marks`, `parameters`).
"""

from __future__ import annotations

from typing import Any

from .marks import MARKS


class Mark:
    """A mark on a test or a class."""

    def __init__(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> None:
        self.name, self.args, self.kwargs = name, args, kwargs or {}

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and not kwargs and (isinstance(args[0], type) or _is_function(args[0])):
            return _marked(args[0], self)
        return Mark(self.name, (*self.args, *args), {**self.kwargs, **kwargs})


def _is_function(thing: Any) -> bool:
    return callable(thing) and hasattr(thing, "__code__") and thing.__name__ != "<lambda>"


def _marked(thing: Any, mark: Mark) -> Any:
    before = vars(thing).get(MARKS, []) if isinstance(thing, type) else getattr(thing, MARKS, [])
    setattr(thing, MARKS, [*(before if isinstance(before, list) else [before]), mark])
    return thing


class _Marks:
    def __getattr__(self, name: str) -> Mark:
        if name.startswith("_"):
            raise AttributeError(name)
        return Mark(name)


mark = _Marks()


class Parameters:
    """One entry of a `parametrize` with an id or marks of its own."""

    def __init__(self, values: tuple[Any, ...], id: str | None, marks: Any) -> None:
        self.values, self.id = values, id
        self.marks = list(marks) if isinstance(marks, (list, tuple)) else [marks]


def param(*values: Any, id: str | None = None, marks: Any = ()) -> Parameters:
    """See `Parameters`."""
    return Parameters(values, id, marks)
