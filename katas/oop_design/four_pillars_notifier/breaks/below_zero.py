"""The quota is looked at once for each send.

Breaks: "At 0, no further channel is called."
"""


class Notifier:
    ...

    def send(self, user, text):
        if self._remaining == 0:
            return 0
        delivered = 0
        for channel in self._channels:
            if channel.attempt(user, text):
                self._remaining = max(0, self._remaining - 1)
                delivered += 1
        return delivered
