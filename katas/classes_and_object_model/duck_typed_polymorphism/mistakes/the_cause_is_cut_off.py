"""`from None` keeps the traceback short.

And takes away the reason. A proxy may know why it has no `deliver`, and says so in the `AttributeError`.
`from problem` keeps it.

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
            raise TypeError(f"{type(channel).__name__} is not a channel") from None
        receipts.append(deliver(message))
    return receipts
