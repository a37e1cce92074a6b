"""The service looks which channel it has, and does the right thing.

Then each new channel edits the service. The channels that were called: {{any_channel_is_served: channels that were called, in order}}.
Let the service make one call that all channels answer, each in its own way.

Breaks: "It uses nothing else of a channel: any object with `attempt` will do."
Fails: any_channel_is_served, the_quota_has_one_owner
"""


class Notifier:
    ...

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if self._remaining == 0:
                break
            if isinstance(channel, (EmailChannel, SmsChannel)) and channel.attempt(user, text):
                self._remaining -= 1
                delivered += 1
        return delivered
