"""Guessing of passwords, seen in the log of logins while it happens."""

from __future__ import annotations

import json
import re
from bisect import insort
from collections import OrderedDict
from typing import NamedTuple

_Alert = tuple[str, str]

_LINE = re.compile(r'([0-9]{1,15}) (failed|ok) ([^ ]+) (".*")\n?')


class Detector:
    """Alerts for accounts and addresses with `limit` failed logins within `window` seconds."""

    def __init__(self, limit: int, window: int) -> None:
        self.skipped = 0
        self._now = 0  # the latest time in the log, whatever the order of its lines
        self._accounts = _Track(limit, window)
        self._addresses = _Track(limit, window)

    def feed(self, line: str) -> list[_Alert]:
        """Read one line of the log; return the alerts that it gives rise to."""
        login = _read(line)
        if login is None:
            self.skipped += 1
            return []
        self._now = max(self._now, login.time)
        if login.succeeded:
            return [("breach", login.name)] if self._addresses.has_incident(login.address, self._now) else []
        alerts = []
        if self._accounts.begins_incident(login.name, login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts


class _Login(NamedTuple):
    time: int
    succeeded: bool
    address: str
    name: str


def _read(line: str) -> _Login | None:
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    time, outcome, address, quoted = match.groups()
    try:
        name: str = json.loads(quoted)
    except ValueError:
        return None
    return _Login(int(time), outcome == "ok", address, name)


class _Key:
    """The latest failures of one account or address, and whether they are an incident."""

    def __init__(self) -> None:
        self.times: list[int] = []
        self.incident = False


class _Track:
    """Failures along one axis; forgets each key when none of its failures counts any more."""

    def __init__(self, limit: int, window: int) -> None:
        self._limit = limit
        self._window = window
        self._keys: OrderedDict[str, _Key] = OrderedDict()  # the ones with recent failures last

    def begins_incident(self, name: str, time: int, now: int) -> bool:
        """Count a failure; say whether an incident begins with it."""
        self._forget(now)
        if self._is_over(time, now):
            return False
        key = self._keys.setdefault(name, _Key())
        if key.times and self._is_over(key.times[-1], now):
            key = self._keys[name] = _Key()
        self._keys.move_to_end(name)
        insort(key.times, time)
        while self._is_over(key.times[0], now) or len(key.times) > self._limit:
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins

    def has_incident(self, name: str, now: int) -> bool:
        """Whether an incident goes on."""
        key = self._keys.get(name)
        return key is not None and key.incident and not self._is_over(key.times[-1], now)

    def _is_over(self, time: int, now: int) -> bool:
        return now - time >= self._window

    def _forget(self, now: int) -> None:
        while self._keys:
            name, key = next(iter(self._keys.items()))
            if not self._is_over(key.times[-1], now):
                break
            del self._keys[name]
