"""The quota is used up by what is sent.

By what was delivered: fax said False, and after the first send {{the_quota_has_one_owner: remaining, after send number 1, which returned 3}}
were left of 4. The rule belongs into one place, beside the fact that it counts.

Breaks: "at first the `quota`, and one less after each `attempt` that said `True`"
Fails: the_quota_has_one_owner, any_channel_is_served
"""


class Notifier:
    ...

    def send(self, user, text):
        delivered = 0
        for channel in self._channels:
            if self._remaining == 0:
                break
            self._remaining -= 1
            if channel.attempt(user, text):
                delivered += 1
        return delivered
