"""A channel that occurs twice is notified once.

Breaks: "`notify_all(channels, message)` calls `deliver(message)` of each channel, in their order, and returns a list
of what came back."
"""


def notify_all(channels, message):
    seen, receipts = [], []
    for channel in channels:
        if any(channel is other for other in seen):
            continue
        seen.append(channel)
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
