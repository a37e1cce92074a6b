"""A channel that stands twice is called once.

Breaks: "`send(user, text)` calls `attempt(user, text)` of each channel, in order"
"""


class Notifier:
    ...

    def __init__(self, channels, quota):
        self._channels = []
        for channel in channels:
            if channel not in self._channels:
                self._channels.append(channel)
        self._remaining = quota
