"""Its class, or a base class, tells whether an object is a channel.

The customers' classes are none of yours and inherit from none of yours, so their objects were
{{whatever_delivers_is_a_channel: deliver on its class}}, although they can deliver. What is needed is a common *call*:
drop the test, and make it.

Breaks: "A channel is any object that has `deliver`"
Fails: whatever_delivers_is_a_channel
"""


class Channel:
    def deliver(self, message):
        raise NotImplementedError


class Email(Channel):
    ...


class Sms(Channel):
    ...


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        if not isinstance(channel, Channel):
            raise TypeError(f"{type(channel).__name__} is not a channel")
        receipts.append(channel.deliver(message))
    return receipts
