"""The functions that the checks decorate, and a record of what reached them."""

import sys
import types
from typing import Any

from katabook import named

#: What reached the functions below, in order: (name, positional arguments, keyword arguments).
arrived: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []


class Receipt:
    """An answer with an identity: no copy of it is the same one."""


class NoReceipt(Receipt):
    """An answer that is false, as 0 and an empty list are."""

    def __bool__(self):
        return False


RECEIPT = named(Receipt(), "<the receipt>")
NO_RECEIPT = named(NoReceipt(), "<no receipt>")


class CardDeclined(Exception):
    """What `decline` raises."""


def refund(charge_id):
    """Give the money of one charge back."""
    arrived.append(("refund", (charge_id,), {}))
    return RECEIPT


def charge(account, cents=0, *fees, currency="EUR", **notes):
    """Take money from an account.

    Fees are taken on top.
    """
    arrived.append(("charge", (account, cents, *fees), {"currency": currency, **notes}))
    return RECEIPT


def waive(account):
    """Take nothing."""
    arrived.append(("waive", (account,), {}))
    return NO_RECEIPT


def batch(work):
    """Do `work`, and return what came of it."""
    return work()


def decline(error):
    """Raise `error`, as the bank does."""
    arrived.append(("decline", (error,), {}))
    raise error


class Account:
    """An account with a method to decorate."""

    class Closed(Exception):
        """What an account raises that is closed: its name alone is not its qualified name."""

    def __init__(self, owner):
        self.owner = owner

    def close(self):
        """Close the account for good."""
        arrived.append(("close", (self,), {}))


@types.coroutine
def _pause():
    yield


async def settle(batch, *, error=None):
    """Wait once, as for a network, then return or raise `error`."""
    await _pause()
    if error is not None:
        raise error
    return RECEIPT


def cancellation():
    """The exception of a cancelled task.

    A stand-in of that name where nobody can tell: importing asyncio takes longer than all checks together.
    """
    if "asyncio" in sys.modules:
        return sys.modules["asyncio"].CancelledError()
    return type("CancelledError", (BaseException,), {})()
