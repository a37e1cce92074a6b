"""The text has the repr of the object.

Breaks: "with the name of its class in the text"
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{channel!r} is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
