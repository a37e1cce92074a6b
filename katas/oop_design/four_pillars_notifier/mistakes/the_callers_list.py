"""The notifier keeps the channels that it was given.

It kept the caller's list, and the caller went on using it: called were
{{any_channel_is_served: called after the caller changed its list}}. An object that owns its state makes a copy at the door.

Breaks: "If the caller changes its list later, the notifier does not notice."
Fails: any_channel_is_served
"""


class Notifier:
    ...

    def __init__(self, channels, quota):
        self._channels = channels
        self._remaining = quota
