"""Sorting, filtering and folding for the accounts department."""

from functools import reduce


def rank(invoices):
    """The invoices, the most urgent first, in a new list."""
    # TODO: overdue first, then the larger amount, then the customer.
    return sorted(invoices, key=lambda invoice: invoice.customer)


def active_emails(users):
    """The emails of the active users, in lower case, on demand."""
    # TODO: this takes all users before anybody wants an email.
    return iter([user.email for user in users])


def merge_totals(reports):
    """One new dict with the sums of all reports."""
    # TODO: adding up is missing, and so is the case without reports.
    return reduce(lambda totals, report: totals, reports)


def piped(*functions):
    """One function that hands its argument through all `functions`, from the first to the last."""
    # TODO: the extra mile
    return None
