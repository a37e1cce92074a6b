"""A runtime-checkable protocol tells whether an object is a channel.

It looks whether the name is there, which costs a lookup of its own: the channel was asked for
{{nothing_else_is_asked: what the channel was asked for}}. A protocol is for type checkers; at run time the attribute itself is the
answer.

Fails: nothing_else_is_asked, what_cannot_deliver_is_named
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
