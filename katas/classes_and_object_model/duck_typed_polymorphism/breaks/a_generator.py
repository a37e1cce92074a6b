"""It delivers once somebody looks at the receipts.

Breaks: "returns a list of what came back"
"""


def notify_all(channels, message):
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        yield deliver(message)
