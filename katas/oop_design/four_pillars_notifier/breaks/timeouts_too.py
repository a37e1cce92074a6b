"""Timeouts are retried.

Breaks: "Any other exception goes on to the caller at once"
"""


class Channel(ABC):
    ...

    def attempt(self, user, text):
        for _ in range(_TRIES):
            try:
                self.deliver(user, text)
            except (ConnectionError, TimeoutError):
                continue
            return True
        return False
