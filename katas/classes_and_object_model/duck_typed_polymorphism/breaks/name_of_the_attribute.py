"""An AttributeError is told by its name.

Breaks: "Every other exception reaches the caller as it is, even an `AttributeError` from inside `deliver`."
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            receipts.append(channel.deliver(message))
        except AttributeError as problem:
            if getattr(problem, "name", None) not in ("deliver", None):
                raise
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
    return receipts
