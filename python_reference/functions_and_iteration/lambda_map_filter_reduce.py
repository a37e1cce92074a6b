"""Sorting, filtering and folding for the accounts department."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from operator import attrgetter
from typing import Any, Protocol


class _Invoice(Protocol):
    overdue: bool
    cents: int
    customer: str


class _User(Protocol):
    active: bool
    email: str


def rank(invoices: Iterable[_Invoice]) -> list[_Invoice]:
    """The invoices, the most urgent first, in a new list."""
    return sorted(invoices, key=lambda invoice: (not invoice.overdue, -invoice.cents, invoice.customer.casefold()))


def active_emails(users: Iterable[_User]) -> Iterator[str]:
    """The emails of the active users, in lower case, on demand."""
    emails = map(attrgetter("email"), filter(attrgetter("active"), users))
    return map(str.lower, emails)


def merge_totals(reports: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """One new dict with the sums of all reports."""
    start: dict[str, int] = {}
    return reduce(_added, reports, start)


def piped(*functions: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """One function that hands its argument through all `functions`, from the first to the last."""
    return lambda value: reduce(lambda result, function: function(result), functions, value)


def _added(totals: dict[str, int], report: Mapping[str, int]) -> dict[str, int]:
    """`totals`, with the values of `report` added to it."""
    for key, value in report.items():
        totals[key] = totals.get(key, 0) + value
    return totals
