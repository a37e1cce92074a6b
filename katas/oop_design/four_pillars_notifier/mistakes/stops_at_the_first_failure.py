"""If a channel fails, the message has failed.

One channel that is down took the others with it; called were
{{any_channel_is_served: channels that were called, in order}}. Each attempt tells by its answer how it ended, and the loop goes on.

Breaks: "`send(user, text)` calls `attempt(user, text)` of each channel, in order, and returns how many said `True`."
Fails: any_channel_is_served, the_quota_has_one_owner
"""


class Notifier:
    ...

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if self._remaining == 0 or not channel.attempt(user, text):
                break
            self._remaining -= 1
            delivered += 1
        return delivered
