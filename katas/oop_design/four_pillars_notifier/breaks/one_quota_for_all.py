"""The quota stands in the class.

Breaks: "`remaining` is how many deliveries are left: at first the `quota`"
"""


class Notifier:
    ...

    def __init__(self, channels, quota):
        self._channels = list(channels)
        type(self)._remaining = quota

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if type(self)._remaining == 0:
                break
            if channel.attempt(user, text):
                type(self)._remaining -= 1
                delivered += 1
        return delivered
