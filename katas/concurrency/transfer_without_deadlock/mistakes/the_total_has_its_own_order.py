"""Transfers lock in an order, and `total` locks in an order, so nobody can wait in a circle.

They are two orders: transfers go by the number of the account, and `total` by the name of the owner. A transfer holds one account and
waits for the other, which `total` holds while it waits for the first: {{the_total_is_of_one_moment: message}}. One function that takes
the locks, for everybody who takes more than one, cannot have two orders.

Breaks: "All calls come to an end: no deadlock"
Fails: the_total_is_of_one_moment
"""


class Bank:
    ...

    def total(self):
        with ExitStack() as stack:
            for owner in sorted(self._accounts):
                stack.enter_context(self._accounts[owner].lock)
            return sum(account.cents for account in self._accounts.values())
