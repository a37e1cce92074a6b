"""One broken channel must not keep the others from being notified.

A fine rule, where somebody asked for it. Here the caller was to hear of the error, and got
{{errors_of_a_channel_go_through: deliver raises OSError, and the caller gets}}: an exception in a list of receipts is
easily overlooked.

Fails: errors_of_a_channel_go_through
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
        except Exception as problem:
            receipts.append(problem)
    return receipts
