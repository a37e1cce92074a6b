"""Python's own AttributeError says it all.

It says which attribute was missing, not what the caller did wrong: somebody passed an object that is not a channel.
That is a `TypeError`, raised `from` the AttributeError so that both are in the traceback.

Breaks: "If an object has no `deliver`, `notify_all` raises `TypeError` when its turn comes, with the name of its class
in the text, chained to the `AttributeError` (`raise … from`)."
Fails: what_cannot_deliver_is_named
"""


def notify_all(channels, message):
    return [channel.deliver(message) for channel in channels]
