"""One value on several replicas: right or refused, or always answered and reconciled later."""

from __future__ import annotations


class Unavailable(Exception):
    """This replica cannot reach a majority: no answer is better than a wrong one."""


class Strict:
    """A replica that answers only together with a majority."""

    def __init__(self, name, others, ask):
        self._name = name
        self._others = others
        self._ask = ask
        self._value = None

    def read(self):
        """The value of the last write."""
        return self._value  # TODO: the last write may have been somewhere else

    def write(self, value):
        """Store a value on a majority."""
        self._value = value
        for other in self._others:
            self._ask(other, value)  # TODO: ConnectionError

    def receive(self, message):
        """Answer a message of another replica."""
        self._value = message


class Loose:
    """A replica that always answers, and keeps what was written at the same time."""

    def __init__(self, name, others, ask):
        self._name = name
        self._others = others
        self._ask = ask

    def read(self):
        """The values that no known write has replaced."""
        return set()  # TODO

    def write(self, value):
        """Replace what is known here, and tell the others that can be reached."""

    def sync(self):
        """Exchange what is known with the others that can be reached."""

    def receive(self, message):
        """Answer a message of another replica."""
