"""Six servers in virtual time: requests arrive, wait in a server's queue, and end."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

MILLISECONDS = {"s1": 40, "s2": 40, "s3": 200, "s4": 40, "s5": 40, "s6": 40}


@dataclass
class Measured:
    """What came of a simulation: requests, longest queue and waits, by server."""

    requests: dict[str, int] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    waits: list[int] = field(default_factory=list)

    @property
    def percentile_99(self) -> int:
        return sorted(self.waits)[len(self.waits) * 99 // 100]


def simulate(pick: Callable[[str], Any], done: Callable[[str], Any], *, requests: int = 2_000, every: int = 10) -> Measured:
    """One request every `every` milliseconds; each server serves one at a time, in order."""
    measured = Measured(dict.fromkeys(MILLISECONDS, 0), dict.fromkeys(MILLISECONDS, 0))
    queues: dict[str, deque[int]] = {name: deque() for name in MILLISECONDS}
    ends: list[tuple[int, str]] = []
    for number in range(requests):
        now = number * every
        while ends and ends[0][0] <= now:
            _end(*heapq.heappop(ends), queues, ends, measured, done)
        server = pick(f"client {number * 7919 % 500}")
        measured.requests[server] += 1
        queues[server].append(now)
        measured.longest[server] = max(measured.longest[server], len(queues[server]))
        if len(queues[server]) == 1:
            heapq.heappush(ends, (now + MILLISECONDS[server], server))
    while ends:
        _end(*heapq.heappop(ends), queues, ends, measured, done)
    return measured


def _end(moment: int, server: str, queues: dict[str, deque[int]], ends: list[tuple[int, str]], measured: Measured, done: Callable[[str], Any]) -> None:
    arrived = queues[server].popleft()
    measured.waits.append(moment - arrived)
    done(server)
    if queues[server]:
        heapq.heappush(ends, (moment + MILLISECONDS[server], server))
