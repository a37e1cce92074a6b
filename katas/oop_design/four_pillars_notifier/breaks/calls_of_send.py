"""How many channels were called.

Breaks: "and returns how many said `True`"
"""


class Notifier:
    ...

    def send(self, user, text):
        called = 0
        for channel in self._channels:
            if self._remaining == 0:
                break
            called += 1
            if channel.attempt(user, text):
                self._remaining -= 1
        return called
