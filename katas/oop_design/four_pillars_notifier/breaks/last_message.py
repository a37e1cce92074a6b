"""The last message is kept for all to see.

Breaks: "`send` and `remaining` are a notifier's only names without a leading underscore."
"""


class Notifier:
    ...

    def send(self, user, text):
        self.last = text
        delivered = 0
        for channel in self._channels:
            if self._remaining == 0:
                break
            if channel.attempt(user, text):
                self._remaining -= 1
                delivered += 1
        return delivered
