"""A `raise` inside of `except` is chained by itself.

It is, as the context: "During handling of the above exception, another exception occurred" reads like a second
accident. `raise … from problem` says that the one is the reason for the other, and sets `__cause__`.

Breaks: "If an object has no `deliver`, `notify_all` raises `TypeError` when its turn comes, with the name of its class
in the text, chained to the `AttributeError` (`raise … from`)."
Fails: what_cannot_deliver_is_named
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError:
            raise TypeError(f"{type(channel).__name__} is not a channel")
        receipts.append(deliver(message))
    return receipts
