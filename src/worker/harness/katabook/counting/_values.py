"""One value that counts.

Owns: `Counted`, a stand-in for any value, and getting at the value behind it. Does not own: lists (`_lists`).
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from typing import Any, SupportsIndex

from ._tally import COMPARISONS, Tally

#: Pickle cannot carry a tally along by reference, so it carries its number.
_tallies: weakref.WeakValueDictionary[int, Tally] = weakref.WeakValueDictionary()


class Counted:
    """Stands for `value` and counts, in `tally`, comparisons, hashes, attribute reads, copies,
    and turning it into text or a truth value.

    Comparisons and hashes answer as `value` would; attributes are `value`'s (methods
    included). Copies are `Counted` with the same tally (a deep copy copies `value` too).
    Use `bare(x)` to get at the value without counting.
    Values of one test should share a tally; without one each makes its own, see `tally_of`.
    """

    __slots__ = ("_katabook_value", "_katabook_tally", "__weakref__")

    def __init__(self, value: Any, tally: Tally | None = None) -> None:
        object.__setattr__(self, "_katabook_value", value)
        object.__setattr__(self, "_katabook_tally", Tally() if tally is None else tally)

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            return object.__getattribute__(self, name)
        tally = tally_of(self)
        tally.add("read")
        tally.add(f"read {name}")
        return getattr(bare(self), name)

    def __setattr__(self, name: str, value: Any) -> None:
        tally = tally_of(self)
        tally.add("write")
        tally.add(f"write {name}")
        setattr(bare(self), name, value)

    def __hash__(self) -> int:
        tally_of(self).add("hash")
        return hash(bare(self))

    def __bool__(self) -> bool:
        tally_of(self).add("bool")
        return bool(bare(self))

    def __str__(self) -> str:
        tally_of(self).add("str")
        return str(bare(self))

    def __repr__(self) -> str:
        tally_of(self).add("repr")
        return repr(bare(self))

    def __format__(self, spec: str) -> str:
        tally_of(self).add("format")
        return format(bare(self), spec)

    def __copy__(self) -> Counted:
        tally_of(self).add("copy")
        return Counted(bare(self), tally_of(self))

    def __deepcopy__(self, memo: dict) -> Counted:
        import copy

        tally_of(self).add("deepcopy")
        return Counted(copy.deepcopy(bare(self), memo), tally_of(self))

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple:
        tally = tally_of(self)
        tally.add("pickle")
        _tallies[id(tally)] = tally
        return _unpickled, (bare(self), id(tally))


def _unpickled(value: Any, number: int) -> Counted:
    return Counted(value, _tallies.get(number))


def _comparison(method: str, sign: str) -> Callable:
    def compare(self: Counted, other: Any) -> Any:
        tally_of(self).add(sign)
        import operator

        # By the operator and not the value's method, so that the value's own fallbacks apply.
        return getattr(operator, method)(bare(self), bare(other))

    compare.__name__ = f"__{method}__"
    return compare


for _method, _sign in zip(("eq", "ne", "lt", "le", "gt", "ge"), COMPARISONS):
    setattr(Counted, f"__{_method}__", _comparison(_method, _sign))


def counted(values: Iterable[Any], tally: Tally) -> list[Counted]:
    """A plain list of `Counted` values that share `tally`, one for each of `values`, in their order."""
    return [Counted(value, tally) for value in values]


def bare(value: Any) -> Any:
    """The value that a `Counted` stands for, without counting; anything else as it is."""
    return object.__getattribute__(value, "_katabook_value") if type(value) is Counted else value


def tally_of(value: Counted) -> Tally:
    """The tally that `value` counts in, without counting."""
    return object.__getattribute__(value, "_katabook_tally")
