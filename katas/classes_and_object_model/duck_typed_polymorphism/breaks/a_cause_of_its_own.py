"""The cause is an AttributeError, but a new one.

Breaks: "chained to the `AttributeError` (`raise … from`)"
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        deliver = getattr(channel, "deliver", None)
        if deliver is None:
            raise TypeError(f"{type(channel).__name__} is not a channel") from AttributeError("deliver")
        receipts.append(deliver(message))
    return receipts
