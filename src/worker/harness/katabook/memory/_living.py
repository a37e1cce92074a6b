"""What is alive, and who holds it.

Owns: counting the living by type, what outlives a call, and the names of those that hold an object.
Does not own: how a referrer is described (the engine), when an object dies (`_deaths`).
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType, FunctionType, GeneratorType
from typing import Any


def alive(*types: type, collect: bool = True) -> dict[str, int]:
    """How many instances of each type (subclasses not counted) live after a collection.

    Returns {type name: count}. Counts what the collector tracks: not int, str or float,
    nor objects that were frozen by gc.freeze before.
    """
    if collect:
        gc.collect()
    counts = {id(kind): 0 for kind in types}
    for thing in gc.get_objects():
        if id(type(thing)) in counts:
            counts[id(type(thing))] += 1
    return {kind.__name__: counts[id(kind)] for kind in types}


def left_alive(function: Callable[..., Any], *args: Any, **kwargs: Any) -> dict[str, int]:
    """Objects, by type, that a call created and that outlive it, its result thrown away.

    Returns {type name: count}, most first, after a collection; only types that the
    collector tracks (see `alive`). Raises what the function raises.
    """
    gc.collect()
    # Holding the old objects keeps their ids from being given to new ones.
    before = gc.get_objects()
    known = {id(thing) for thing in before}
    known.update((id(before), id(known)))
    function(*args, **kwargs)
    gc.collect()
    after = gc.get_objects()  # before anything else of ours comes into being
    new = [thing for thing in after if id(thing) not in known and not _is_own(thing)]
    return dict(Counter(type(thing).__name__ for thing in new).most_common())


#: Where the files of this probe are: in the worker no folder, but named like one.
_HERE = __file__.rpartition("/")[0] + "/"


def _is_own(thing: Any) -> bool:
    """Whether an object belongs to this probe's machinery."""
    if type(thing) is FrameType:
        return thing.f_code.co_filename.startswith(_HERE)
    if type(thing) is FunctionType:
        return thing.__code__.co_filename.startswith(_HERE)
    return type(thing) is GeneratorType and thing.gi_code.co_filename.startswith(_HERE)


def who_holds(thing: Any, *, limit: int = 10) -> list[str]:
    """Short descriptions of what refers to an object, sorted.

    For example "attribute `cache` of Hub", "element 0 of a list (global `LOG` of module
    shop)", "local `rows` of report (line 12)", "variable `owner` that on_click closes
    over". Variables of the caller and of the harness are left out; references held by
    C code cannot be seen. Nothing of the objects involved is called.
    """
    from katabook._referrers import described_holders

    return described_holders(thing, sys._getframe(1))[:limit]
