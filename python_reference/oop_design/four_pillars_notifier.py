"""Notifications over several channels, within a quota."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping

_User = Mapping[str, str]
_Transport = Callable[[str, str], object]

_TRIES = 3
_SMS_LENGTH = 160


class Channel(ABC):
    """One way to reach a customer. Subclasses say how one message is delivered."""

    @abstractmethod
    def deliver(self, user: _User, text: str) -> object:
        """Deliver one message; raises ConnectionError if it may be worth another try."""

    def attempt(self, user: _User, text: str) -> bool:
        """Deliver, with retries; whether it succeeded."""
        for _ in range(_TRIES):
            try:
                self.deliver(user, text)
            except ConnectionError:
                continue
            return True
        return False


class EmailChannel(Channel):
    """Delivers by mail."""

    def __init__(self, transport: _Transport) -> None:
        self._transport = transport

    def deliver(self, user: _User, text: str) -> None:
        """Hand the message to the mail server."""
        self._transport(user["email"], text)


class SmsChannel(Channel):
    """Delivers by text message."""

    def __init__(self, transport: _Transport) -> None:
        self._transport = transport

    def deliver(self, user: _User, text: str) -> None:
        """Hand as much to the gateway as one text message holds."""
        self._transport(user["phone"], text[:_SMS_LENGTH])


class Notifier:
    """Sends over every channel and pays for each delivery out of a quota."""

    def __init__(self, channels: Iterable[Channel], quota: int) -> None:
        self._channels = list(channels)
        self._remaining = quota

    @property
    def remaining(self) -> int:
        """How many deliveries are left."""
        return self._remaining

    def send(self, user: _User, text: str) -> int:
        """Send over each channel while the quota lasts; how many delivered."""
        delivered = 0
        for channel in self._channels:
            if self._remaining == 0:
                break
            if channel.attempt(user, text):
                self._remaining -= 1
                delivered += 1
        return delivered
