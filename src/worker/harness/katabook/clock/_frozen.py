"""Putting a clock in the place of the process's own.

Owns: `frozen`: what is replaced, and putting it back.
Does not own: the stand-ins (`_time`, `_datetime`), the names that the learner's code holds (`_rebinding`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._clock import DEFAULT_START, Clock
from ._datetime import date_class, datetime_class
from ._rebinding import learner_modules, rebind
from ._time import time_functions


@contextmanager
def frozen(start: Any = DEFAULT_START, *modules: Any, local: Any = None, clock: Clock | None = None) -> Iterator[Clock]:
    """Make `clock` (default: `Clock(start)`) the time of the whole process inside the block.

    Stands in for time.time, monotonic, perf_counter, process_time, thread_time (and their
    `_ns` forms), clock_gettime, sleep, localtime, gmtime, ctime, asctime, strftime, and for
    datetime.now, utcnow and today, date.today.
    In the learner's module and in `modules` names that hold one of these are rebound too
    (`from time import monotonic`), as well as defaults of parameters (`sleep=time.sleep`),
    attributes of classes and closures. A module that is first imported inside the block keeps
    the stand-ins that it copies.

    local: the time zone of naive local times (default UTC), so that no check depends on the
    machine's. Values are plain datetimes; only the *names* `datetime.datetime` and
    `datetime.date` are stand-ins, for which isinstance and issubclass answer as usual.
    Inside the block `type(x) is datetime.datetime` is false (`==` is true), datetimes cannot be
    pickled, and the methods of naive datetimes (`timestamp`, `astimezone`) still use the
    machine's zone. Nests: the inner clock rules until its block ends.
    """
    clock = Clock(start) if clock is None else clock
    patches = _patches(clock, local)
    replaced = [(module, name, getattr(module, name)) for module, name, _ in patches]
    swaps = {id(old): new for (_, _, old), (_, _, new) in zip(replaced, patches)}
    # Inside another one's block, names may hold the real class as well as its stand-in.
    swaps.update({id(new._katabook_real): new for _, _, new in patches if hasattr(new, "_katabook_real")})
    undo: list[Callable[[], None]] = []
    try:
        for module, name, new in patches:
            setattr(module, name, new)
        for module in {id(m): m for m in [*modules, *learner_modules()]}.values():
            rebind(vars(module), swaps, module.__name__, undo)
        yield clock
    finally:
        for module, name, old in replaced:
            setattr(module, name, old)
        for action in reversed(undo):
            action()


def _patches(clock: Clock, local: Any) -> list[tuple[Any, str, Any]]:
    """What is put where: the module, the name and the stand-in."""
    import datetime

    stand_ins = time_functions(clock, local)
    real_datetime = getattr(datetime.datetime, "_katabook_real", datetime.datetime)
    real_date = getattr(datetime.date, "_katabook_real", datetime.date)
    return [
        *((time, name, stand_ins[name]) for name in stand_ins if hasattr(time, name)),
        (datetime, "datetime", datetime_class(real_datetime, clock, local)),
        (datetime, "date", date_class(real_date, clock, local)),
    ]
