"""The text does not say which class.

Breaks: "with the name of its class in the text"
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError("this is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
