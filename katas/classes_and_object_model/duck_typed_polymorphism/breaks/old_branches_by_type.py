"""The known classes keep their branch.

Breaks: "`notify_all(channels, message)` calls `deliver(message)` of each channel, in their order, and returns a list
of what came back."
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        if type(channel) is Email:
            receipts.append(f"mail to {channel.address}: {message}")
            continue
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
