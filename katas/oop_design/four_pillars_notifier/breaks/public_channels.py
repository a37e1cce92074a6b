"""The channels are there for all to see.

Breaks: "`send` and `remaining` are a notifier's only names without a leading underscore."
"""


class Notifier:
    ...

    def __init__(self, channels, quota):
        self.channels = self._channels = list(channels)
        self._remaining = quota
