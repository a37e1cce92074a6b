"""Three retries after the first try.

Breaks: "It calls `self.deliver(user, text)` until a call succeeds, three times at most."
"""

_TRIES = 4
