"""Accounts of which many threads move money at once."""

from __future__ import annotations

import threading


class Account:
    def __init__(self, cents):
        self.cents = cents
        self.lock = threading.Lock()


class Bank:
    """All methods may be called by any thread, once the accounts are open."""

    def __init__(self):
        self.accounts = {}

    def open_account(self, owner, cents):
        self.accounts[owner] = Account(cents)

    def balance(self, owner):
        return self.accounts[owner].cents

    def transfer(self, source, target, cents):
        # TODO: right as long as there is one thread
        payer, payee = self.accounts[source], self.accounts[target]
        if payer.cents < cents:
            raise ValueError(f"{source} does not hold {cents} cents")
        payer.cents -= cents
        payee.cents += cents

    def total(self):
        return sum(account.cents for account in self.accounts.values())

    def on_change(self, listener):
        # TODO: for the extra mile
        pass
