"""Whatever the lookup raises is called a missing method.

Breaks: "Every other exception reaches the caller as it is, even an `AttributeError` from inside `deliver`."
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except Exception as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
