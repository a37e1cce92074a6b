"""Notifications over several channels, within a quota."""


class Channel:
    """One way to reach a customer. Subclasses say how one message is delivered."""

    # TODO: make it abstract. `attempt`, with its retries, belongs here.

    def deliver(self, user, text):
        pass


class EmailChannel(Channel):
    """Delivers by mail."""

    def __init__(self, transport):
        self.transport = transport

    # TODO


class SmsChannel(Channel):
    """Delivers by text message."""

    def __init__(self, transport):
        self.transport = transport

    # TODO


class Notifier:
    """Sends over every channel and pays for each delivery out of a quota."""

    def __init__(self, channels, quota):
        self.channels = channels
        self.remaining = quota  # TODO: anybody can assign to this

    def send(self, user, text):
        """Send over each channel; how many delivered."""
        for channel in self.channels:
            if isinstance(channel, EmailChannel):
                channel.transport(user["email"], text)
            elif isinstance(channel, SmsChannel):
                channel.transport(user["phone"], text)
