"""The quota is settled when all channels were called.

Breaks: "one less after each `attempt` that said `True`, before the next channel is called"
"""


class Notifier:
    ...

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if self._remaining == delivered:
                break
            if channel.attempt(user, text):
                delivered += 1
        self._remaining -= delivered
        return delivered
