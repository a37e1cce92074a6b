"""send keeps exceptions for itself.

Breaks: "Any other exception goes on to the caller at once, through `send`, too."
"""


class Notifier:
    ...

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if self._remaining == 0:
                break
            try:
                succeeded = channel.attempt(user, text)
            except Exception:
                succeeded = False
            if succeeded:
                self._remaining -= 1
                delivered += 1
        return delivered
