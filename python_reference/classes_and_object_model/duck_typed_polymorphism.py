"""Alerts that go out over channels; what a channel is, is decided by what it can do."""

from collections.abc import Iterable
from typing import Protocol


class _Channel(Protocol):
    """What `notify_all` needs of a channel. No class has to know of it."""

    def deliver(self, message: str, /) -> object:
        """Send `message`, and return a receipt."""


class Email:
    """A mailbox."""

    def __init__(self, address: str) -> None:
        self.address = address

    def deliver(self, message: str) -> str:
        """Send `message` as a mail."""
        return f"mail to {self.address}: {message}"


class Sms:
    """A phone, which takes short texts."""

    def __init__(self, number: str) -> None:
        self.number = number

    def deliver(self, message: str) -> str:
        """Send the beginning of `message`, as much as fits."""
        return f"sms to {self.number}: {message[:40]}"


class Group:
    """Channels that are used together, as one."""

    def __init__(self, channels: Iterable[_Channel]) -> None:
        self.channels = list(channels)

    def deliver(self, message: str) -> list[object]:
        """Send `message` over each of the channels."""
        return notify_all(self.channels, message)


def notify_all(channels: Iterable[_Channel], message: str) -> list[object]:
    """Send `message` over each channel, and return the receipts in the same order."""
    receipts = []
    for channel in channels:
        try:
            deliver = channel.deliver
        except AttributeError as problem:
            raise TypeError(f"{type(channel).__name__} is not a channel: it has no deliver") from problem
        receipts.append(deliver(message))
    return receipts
