"""Lines of a log, and a slow detector that keeps everything, to compare with."""

from __future__ import annotations

import json
import random


def line(time: int, name: str, address: str, outcome: str = "failed") -> str:
    return f"{time} {outcome} {address} {json.dumps(name)}"


class Everything:
    """The rules of the task, by looking at all failures each time."""

    def __init__(self, limit: int, window: int) -> None:
        self.limit, self.window, self.now = limit, window, 0
        self.failures: list[tuple[str, str, int]] = []
        self.incidents: set[tuple[str, str]] = set()

    def counting(self, kind: str, key: str) -> int:
        return sum(1 for k, name, time in self.failures if (k, name) == (kind, key) and self.now - time < self.window)

    def feed(self, time: int, name: str, address: str, outcome: str = "failed") -> list[tuple[str, str]]:
        self.now = max(self.now, time)
        if outcome == "ok" or self.now - time >= self.window:
            return []
        alerts = []
        for kind, key in (("account", name), ("address", address)):
            if not self.counting(kind, key):
                self.incidents.discard((kind, key))
            self.failures.append((kind, key, time))
            if self.counting(kind, key) >= self.limit and (kind, key) not in self.incidents:
                self.incidents.add((kind, key))
                alerts.append((kind, key))
        return alerts


ATTACKS = {"many addresses, one account": ("account", "root"), "one address, many accounts": ("address", "203.0.113.66"), "one address, one account": ("account", "carol"), "slowly, one account": ("account", "dave")}


def day(generator: random.Random) -> list[tuple[int, str, str, str]]:
    """A day of logins with four attacks in it, and people who mistype."""
    events = []
    for number in range(50):
        time, name, address = generator.randrange(86_400), f"user{number % 25}", f"198.51.100.{number % 25}"
        for attempt in range(generator.choice((0, 0, 0, 1, 1, 2, 3, 6))):
            events.append((time + 9 * attempt, name, address, "failed"))
        events.append((time + 60, name, address, "ok"))
    for n in range(20):
        events.append((20_000 + 7 * n, "root", f"192.0.2.{n}", "failed"))
        events.append((40_000 + 5 * n, f"user{n}", "203.0.113.66", "failed"))
        events.append((60_000 + n, "carol", "203.0.113.99", "failed"))
        events.append((70_000 + 45 * n, "dave", f"192.0.2.{100 + n}", "failed"))
    return sorted(events)
