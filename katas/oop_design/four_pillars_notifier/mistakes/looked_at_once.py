"""The quota is looked at when a message is sent.

A message is several deliveries, and the quota can end between two of them. With 1 left, all three were made:
{{the_quota_has_one_owner: calls of channels in three sends}} calls in three sends. Look before each delivery.

Breaks: "At 0, no further channel is called."
Fails: the_quota_has_one_owner
"""


class Notifier:
    ...

    def send(self, user, text):
        if self._remaining == 0:
            return 0
        delivered = 0
        for channel in self._channels:
            if channel.attempt(user, text):
                self._remaining = max(0, self._remaining - 1)
                delivered += 1
        return delivered
