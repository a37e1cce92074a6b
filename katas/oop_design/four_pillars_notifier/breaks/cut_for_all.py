"""The base class cuts.

Breaks: "a text message is cut to its first 160 characters"
"""


class Channel(ABC):
    ...

    def attempt(self, user, text):
        for _ in range(_TRIES):
            try:
                self.deliver(user, text[:160])
            except ConnectionError:
                continue
            return True
        return False
