"""A TypeError from inside becomes another one.

Breaks: "Every other exception reaches the caller as it is, even an `AttributeError` from inside `deliver`."
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        try:
            receipts.append(deliver(message))
        except TypeError as problem:
            raise TypeError(f"{type(channel).__name__}: deliver cannot be called with a message") from problem
    return receipts
