"""Look at all channels first, so that none is notified in vain.

That is a good rule for payments. Here the alert is urgent, and the channels before the bad one were to get it: so many
before it and behind it were notified:
{{what_cannot_deliver_is_named: channels before it, and behind it, that were notified}}.

Breaks: "If an object has no `deliver`, `notify_all` raises `TypeError` when its turn comes"
Fails: what_cannot_deliver_is_named
"""


def notify_all(channels, message):
    calls = []
    for channel in channels:
        try:
            calls.append(channel.deliver)
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
    return [deliver(message) for deliver in calls]
