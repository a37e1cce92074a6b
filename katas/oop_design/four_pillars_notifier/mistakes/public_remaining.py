"""Callers know that `remaining` is not for them to change.

It is a plain attribute: after an assignment from outside, {{the_quota_has_one_owner: notifier.remaining = 1000000}}.
A property without a setter can be read and not assigned.

Breaks: "Assigning to it raises `AttributeError`."
Fails: the_quota_has_one_owner
"""


class Notifier:
    ...

    def __init__(self, channels, quota):
        self._channels = list(channels)
        self.remaining = quota

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if self.remaining == 0:
                break
            if channel.attempt(user, text):
                self.remaining -= 1
                delivered += 1
        return delivered

    del remaining
