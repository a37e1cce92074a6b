"""Alerts that go out over channels; what a channel is, is decided by what it can do."""


class Email:
    """A mailbox."""

    def __init__(self, address):
        self.address = address


class Sms:
    """A phone, which takes short texts."""

    def __init__(self, number):
        self.number = number


class Group:
    """Channels that are used together, as one. (The extra mile.)"""


def notify_all(channels, message):
    """Send `message` over each channel, and return the receipts in the same order."""
    # TODO: every new kind of channel needs another branch here. Let each class say how it delivers.
    receipts = []
    for channel in channels:
        if isinstance(channel, Email):
            receipts.append(f"mail to {channel.address}: {message}")
        elif isinstance(channel, Sms):
            receipts.append(f"sms to {channel.number}: {message[:40]}")
        else:
            raise TypeError("unknown channel")
    return receipts
