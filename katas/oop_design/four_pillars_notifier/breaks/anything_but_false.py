"""None is a success.

Breaks: "and returns how many said `True`"
"""


class Notifier:
    ...

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if self._remaining == 0:
                break
            if channel.attempt(user, text) is not False:
                self._remaining -= 1
                delivered += 1
        return delivered
