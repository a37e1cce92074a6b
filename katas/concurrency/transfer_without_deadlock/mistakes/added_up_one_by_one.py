"""`total` reads each balance under its lock.

Each of them is right, and at another moment: {{the_total_is_of_one_moment: message}}. Hold all locks, taken in the common order, while you
add up.

Breaks: "`total()` returns the sum of all balances *at one moment*"
Fails: the_total_is_of_one_moment
"""

class Bank:
    ...

    def total(self):
        return sum(self.balance(owner) for owner in self._accounts)
