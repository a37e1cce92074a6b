"""A method belongs to the class, so that is where to look it up.

`type(channel).deliver` skips what the object has by itself or hands out through `__getattr__`: deliver on the object
itself was {{whatever_delivers_is_a_channel: deliver on the object itself}}. Only special methods, such as `__len__`,
are looked up on the class. `channel.deliver` looks at the object first.

Breaks: "on its class, on the object itself, or handed out by `__getattr__`"
Fails: whatever_delivers_is_a_channel
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = type(channel).deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel") from problem
        receipts.append(deliver(channel, message))
    return receipts
