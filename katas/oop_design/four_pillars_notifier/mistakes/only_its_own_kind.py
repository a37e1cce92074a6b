"""Only a Channel is a channel, so send skips everything else.

The caller needs something that answers `attempt`; who its ancestors are is no business of the service. A `Protocol`
says so to type checkers.

Breaks: "It uses nothing else of a channel: any object with `attempt` will do."
Fails: any_channel_is_served, the_quota_has_one_owner
"""


class Notifier:
    ...

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if not isinstance(channel, Channel):
                raise TypeError("not a channel")
            if self._remaining and channel.attempt(user, text):
                self._remaining -= 1
                delivered += 1
        return delivered
