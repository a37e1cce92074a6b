"""The classes that are known keep their branch; all others are asked whether they can deliver.

Then each channel is asked which class it is of, before anything happens: a remote one was asked for
{{nothing_else_is_asked: what the channel was asked for}}. The known classes have `deliver` as well, so one line serves
them all.

Breaks: "A channel is asked for the attribute `deliver` once for each call, and for no other attribute."
Fails: nothing_else_is_asked
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        if isinstance(channel, (Email, Sms)):
            receipts.append(channel.deliver(message))
            continue
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        receipts.append(deliver(message))
    return receipts
