"""The tries are kept with the channel.

Breaks: "It calls `self.deliver(user, text)` until a call succeeds, three times at most."
"""


class Channel(ABC):
    ...

    _failed = 0

    def attempt(self, user, text):
        while self._failed < _TRIES:
            try:
                self.deliver(user, text)
            except ConnectionError:
                self._failed += 1
                continue
            return True
        return False
