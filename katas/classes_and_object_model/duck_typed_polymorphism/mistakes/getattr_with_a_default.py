"""`getattr(channel, "deliver", None)` saves the `try`.

It catches the AttributeError for you and throws it away, together with the reason that a proxy may have given. And it
cannot tell a missing `deliver` from one that is None.

Breaks: "If an object has no `deliver`, `notify_all` raises `TypeError` when its turn comes, with the name of its class
in the text, chained to the `AttributeError` (`raise … from`)."
Fails: what_cannot_deliver_is_named
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        deliver = getattr(channel, "deliver", None)
        if deliver is None:
            raise TypeError(f"{type(channel).__name__} is not a channel")
        receipts.append(deliver(message))
    return receipts
