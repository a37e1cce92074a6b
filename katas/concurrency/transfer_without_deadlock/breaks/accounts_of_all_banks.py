"""All banks share their accounts.

Breaks: "`total()` returns the sum of all balances"
"""

_ACCOUNTS = {}


class Bank:
    ...

    def __init__(self):
        self._accounts = _ACCOUNTS
        self._listeners = []
