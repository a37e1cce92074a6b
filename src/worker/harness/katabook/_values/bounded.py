"""Code of the submission's that is run to describe a value: `__repr__` and `__str__`, for as long as a text may take.

Owns: ending such a call in time. Does not own: what is shown in the place of a text (`render`).
"""

from __future__ import annotations

import _signal as signal  # without what the module `signal` imports

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: How long a text may take, in seconds of real time.
SECONDS = 2.0

#: Off where the submission is in another process, which bounds its own calls: a timer would strike while that is asked.
is_on = True

_default = signal.getsignal(signal.SIGALRM)


class TakesTooLong(Exception):
    """Raised by `run` in the place of the call's result."""


class _Alarm(BaseException):
    """What the timer raises: an `except Exception` of the submission's lets it through."""


def run(function: Callable[[Any], Any], value: Any) -> Any:
    """`function(value)`, or TakesTooLong after `SECONDS`.

    Only in the main thread, and where nobody uses SIGALRM: elsewhere the check's deadline is all there is.
    """
    if not is_on or signal.getsignal(signal.SIGALRM) != _default or signal.getitimer(signal.ITIMER_REAL)[0]:
        return function(value)
    try:
        signal.signal(signal.SIGALRM, _raise)
    except ValueError:  # another thread
        return function(value)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return function(value)
    except _Alarm:
        raise TakesTooLong(f"it did not come back within {SECONDS:g} s") from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, _default)


def _raise(number: int, frame: Any) -> None:
    raise _Alarm
