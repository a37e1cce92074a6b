"""Ask with `hasattr` first, and make the AttributeError oneself.

The one that is made up says nothing: a proxy had a reason why there is no `deliver`, and `hasattr` threw it away. And the
channel was asked for {{nothing_else_is_asked: what the channel was asked for}}. One lookup in a `try` gives both, the method
or the reason.

Breaks: "A channel is asked for the attribute `deliver` once for each call, and for no other attribute."
Fails: nothing_else_is_asked, what_cannot_deliver_is_named
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        if not hasattr(channel, "deliver"):
            raise TypeError(f"{type(channel).__name__} is not a channel") from AttributeError("deliver")
        receipts.append(channel.deliver(message))
    return receipts
