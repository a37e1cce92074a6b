"""A protocol is asked first.

Breaks: "A channel is asked for the attribute `deliver` once for each call, and for no other attribute."
"""

from typing import Protocol, runtime_checkable


@runtime_checkable
class _Channel(Protocol):
    def deliver(self, message: str) -> object: ...


def notify_all(channels, message):
    receipts = []
    for channel in channels:
        if not isinstance(channel, _Channel):
            raise TypeError(f"{type(channel).__name__} is not a channel")
        receipts.append(channel.deliver(message))
    return receipts
