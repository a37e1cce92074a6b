"""Five functions that worked once, and a sixth for the extra mile."""

from collections.abc import Callable, Iterable
from functools import partial


def log_event(event: str, log: list[str] | None = None) -> list[str]:
    """Append `event` to `log`, or to a new list, and return it."""
    if log is None:
        log = []
    log.append(event)
    return log


def make_buttons(labels: list[str]) -> list[Callable[[], str]]:
    """A list of functions, each of which says its label."""
    return [partial(_press, label) for label in labels]


def _press(label: str) -> str:
    return f"pressed {label}"


def drop_expired(sessions: list[tuple[str, int]]) -> None:
    """Remove the sessions that have no minutes left from the caller's list."""
    sessions[:] = [(user, minutes) for user, minutes in sessions if minutes > 0]


def blank_grid(rows: int, cols: int) -> list[list[int]]:
    """A grid of zeros, each row a list of its own."""
    return [[0] * cols for _ in range(rows)]


def stats(readings: Iterable[float]) -> tuple[float, float]:
    """The mean and the maximum of the readings, which are walked once."""
    values = list(readings)
    return sum(values) / len(values), max(values)


def split_bill(cents: int, people: int) -> list[int]:
    """What each of the people pays, in whole cents; the first ones pay what is left over."""
    share, left_over = divmod(cents, people)
    return [share + 1] * left_over + [share] * (people - left_over)
