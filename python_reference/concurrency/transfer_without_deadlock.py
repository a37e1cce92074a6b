"""Accounts of which many threads move money at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

_Listener = Callable[[str, str, int], object]


class _Account:
    def __init__(self, number: int, cents: int) -> None:
        self.number = number
        self.cents = cents
        self.lock = threading.Lock()  # guards cents


class Bank:
    """All methods may be called by any thread, once the accounts are open."""

    def __init__(self) -> None:
        self._accounts: dict[str, _Account] = {}
        self._listeners: list[_Listener] = []

    def open_account(self, owner: str, cents: int) -> None:
        """Open an account that holds `cents`."""
        self._accounts[owner] = _Account(len(self._accounts), cents)

    def balance(self, owner: str) -> int:
        """Return what the account holds."""
        account = self._accounts[owner]
        with account.lock:
            return account.cents

    def transfer(self, source: str, target: str, cents: int) -> None:
        """Move `cents`, or raise ValueError and move nothing if the source does not hold so much."""
        payer, payee = self._accounts[source], self._accounts[target]
        with _locked(payer, payee):
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:  # no lock is held: a listener may do what it likes
            listener(source, target, cents)

    def total(self) -> int:
        """Return what all accounts held at one moment."""
        accounts = self._accounts.values()
        with _locked(*accounts):
            return sum(account.cents for account in accounts)

    def on_change(self, listener: _Listener) -> None:
        """Have `listener(source, target, cents)` called after each transfer."""
        self._listeners.append(listener)


@contextmanager
def _locked(*accounts: _Account) -> Iterator[None]:
    """Hold the locks of all `accounts`, each once, taken in the order of their numbers by everybody."""
    with ExitStack() as stack:
        for account in sorted(set(accounts), key=lambda account: account.number):
            stack.enter_context(account.lock)
        yield
