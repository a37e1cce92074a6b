"""Only lists have a copy method.

Breaks: "`channels` is any iterable."
"""


class Notifier:
    ...

    def __init__(self, channels, quota):
        self._channels = channels.copy() if isinstance(channels, list) else channels
        self._remaining = quota
