"""Receipts that are false are left out.

Breaks: "returns a list of what came back"
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        receipt = deliver(message)
        if receipt is not None:
            receipts.append(receipt)
    return receipts
