"""A false channel is none.

Breaks: "any object with `attempt` will do"
"""


class Notifier:
    ...

    def __init__(self, channels, quota):
        self._channels = [channel for channel in channels if channel]
        self._remaining = quota
