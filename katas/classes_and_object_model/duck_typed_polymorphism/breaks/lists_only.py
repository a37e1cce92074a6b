"""It counts the channels.

Breaks: "`channels` is anything that a `for` loop takes."
"""


def notify_all(channels, message):
    receipts = []
    for position in range(len(channels)):
        try:
            deliver = channels[position].deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channels[position]).__name__} is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
