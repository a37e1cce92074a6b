"""It notes which class each channel is of.

Breaks: "A channel is asked for the attribute `deliver` once for each call, and for no other attribute."
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        name = channel.__class__.__name__
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{name} is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
