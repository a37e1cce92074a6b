"""A channel without `deliver` raises AttributeError at the call, so the call stands in the `try`.

So does every AttributeError that `deliver` raises for reasons of its own: when a channel had a bug inside, the caller
got {{errors_of_a_channel_go_through: deliver raises AttributeError, and the caller gets}}. Look the method up inside
of the `try`, and call it outside.

Breaks: "Every other exception reaches the caller as it is, even an `AttributeError` from inside `deliver`."
Fails: errors_of_a_channel_go_through
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            receipts.append(channel.deliver(message))
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
    return receipts
