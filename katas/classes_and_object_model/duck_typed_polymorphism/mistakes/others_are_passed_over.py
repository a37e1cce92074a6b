"""An object that is not a channel is passed over.

The alert that was meant for it is gone, and nobody hears of it: there was
{{what_cannot_deliver_is_named: a Printer without deliver}}. Duck typing does not mean to ignore what does not quack.

Breaks: "If an object has no `deliver`, `notify_all` raises `TypeError` when its turn comes, with the name of its class
in the text, chained to the `AttributeError` (`raise … from`)."
Fails: what_cannot_deliver_is_named
"""


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError:
            continue
        receipts.append(deliver(message))
    return receipts
