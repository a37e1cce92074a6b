"""Collecting what code reports, for the length of a block.

Owns: `capture`, and taking all loggers back to how they were. Does not own: where each kind is tapped (`_taps`), what
is kept of it (`_captured`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from ._captured import Captured
from ._taps import prints_into, records_into, warnings_into


@contextmanager
def capture(level: int | None = 10, logger: str | None = None, *, output: bool = False) -> Iterator[Captured]:
    """Collect log records and warnings inside the block, and prints too with `output=True`.

    level: set on the logger for the duration, so that records from this level on come (10 is
    DEBUG; it reaches the loggers below that set none of their own). None leaves the levels
    alone, for checks of a configuration.  logger: collect from this logger and those below it
    only (default: all).
    Records still go to their handlers. Warnings are collected every time, whatever the
    filters, and are not shown. With `output`, sys.stdout and sys.stderr are
    replaced; handlers made earlier keep writing to the old ones.
    Afterwards levels, handlers, filters, `propagate` and `disabled` of all loggers are as
    before; loggers that are new are stripped bare. Nests.
    """
    import logging

    captured = Captured()
    with ExitStack() as stack:
        # Left in reverse: logging.captureWarnings, if it was switched on inside, is undone first.
        stack.enter_context(warnings_into(captured))
        stack.callback(_logging_restorer())
        if level is not None:
            logging.disable(logging.NOTSET)
            logging.getLogger(logger).setLevel(level)
        stack.enter_context(records_into(captured, logger))
        if output:
            stack.enter_context(prints_into(captured))
        yield captured


def _logging_restorer() -> Callable[[], None]:
    """A function that takes all loggers back to how they are now."""
    import logging

    manager = logging.Logger.manager
    disabled_up_to = manager.disable
    warnings_to_logging = logging._warnings_showwarning is not None
    last_resort, raise_exceptions = logging.lastResort, logging.raiseExceptions
    states = {id(logger): _state(logger) for logger in _loggers()}

    def restore() -> None:
        for logger in _loggers():
            level, propagate, disabled, handlers, filters = states.get(id(logger), (0, True, False, [], []))
            logger.setLevel(level)
            logger.propagate, logger.disabled = propagate, disabled
            logger.handlers[:], logger.filters[:] = handlers, filters
        logging.disable(disabled_up_to)
        if not warnings_to_logging:
            logging.captureWarnings(False)
        logging.lastResort, logging.raiseExceptions = last_resort, raise_exceptions

    return restore


def _loggers() -> list[Any]:
    import logging

    known = list(logging.Logger.manager.loggerDict.values())
    return [logging.getLogger(), *(logger for logger in known if isinstance(logger, logging.Logger))]


def _state(logger: Any) -> tuple:
    return logger.level, logger.propagate, logger.disabled, list(logger.handlers), list(logger.filters)
