"""A basket's items and settings: the same object, or an equal one?"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

MISSING = object()


def find_same(items: Sequence[object], target: object) -> int:
    """The index of the first item that is the very object `target`, or -1."""
    for index, item in enumerate(items):
        if item is target:
            return index
    return -1


def find_equal(items: Sequence[object], target: object) -> int:
    """The index of the first item for which `item == target` is true, or -1."""
    for index, item in enumerate(items):
        if item == target:
            return index
    return -1


def read_option(options: Mapping[str, Any], key: str, default: Any = MISSING) -> Any:
    """What is stored under `key`; otherwise the default, if there is one."""
    if key in options:
        return options[key]
    if default is MISSING:
        raise KeyError(key)
    return default


def distinct(items: Iterable[Any]) -> list[Any]:
    """The different objects in `items`, each once, in the order of their first appearance."""
    found: list[Any] = []
    seen: set[int] = set()
    for item in items:
        if id(item) not in seen:  # ids are unique among living objects, and `found` keeps these alive
            seen.add(id(item))
            found.append(item)
    return found
