"""Ask with `hasattr` first, and call afterwards.

`hasattr` looks the attribute up, throws it away, and the call looks it up again: the channel was asked for
{{nothing_else_is_asked: what the channel was asked for}}. In between the answer may change. Look it up once, and deal
with the `AttributeError`.

Breaks: "A channel is asked for the attribute `deliver` once for each call, and for no other attribute."
Fails: nothing_else_is_asked, what_cannot_deliver_is_named
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        if not hasattr(channel, "deliver"):
            raise TypeError(f"{type(channel).__name__} is not a channel")
        receipts.append(channel.deliver(message))
    return receipts
