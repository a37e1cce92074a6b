"""Whether the loop got round to others while code ran.

Owns: `Heartbeat`, a timer on the loop under observation, by the loop's own clock (of `run`: virtual seconds).
Does not own: what the loop itself finds to be a stall (`Run.stalls`).
"""

from __future__ import annotations

import asyncio

from katabook._virtual_loop import VirtualLoop


class Heartbeat:
    """Counts how often the loop got round to something small while other code ran.

    Use as `async with Heartbeat(0.01) as heart: …`. A stall of one second then shows as
    one gap of a second, and as the beats that are missing. A heartbeat alone keeps no run
    alive: waiting for ever is still found to be Stuck.

    beats: how often it got its turn.  gaps: virtual seconds between two turns, in order.
    turns: turns of the loop meanwhile (0 on another loop than that of `run`).
    """

    #: Read by the loop: this one's timers do not count when a run is found to be Stuck.
    keeps_nothing_alive = True

    def __init__(self, every: float = 0.01) -> None:
        """every: virtual seconds between beats; ValueError if not positive."""
        if every <= 0:
            raise ValueError("a heartbeat needs an interval above zero")
        self.every = every
        self.beats = 0
        self.gaps: list[float] = []
        self.turns = 0
        self.elapsed = 0.0
        self._handle: asyncio.TimerHandle | None = None

    @property
    def expected(self) -> int:
        """The beats there would have been without any stall."""
        return int(round(self.elapsed / self.every, 6))

    @property
    def longest_gap(self) -> float:
        """The longest stretch without a beat, in virtual seconds."""
        return max(self.gaps, default=0.0)

    def __str__(self) -> str:
        return f"{self.beats} of {self.expected} beats, longest gap {self.longest_gap:g} s"

    async def __aenter__(self) -> Heartbeat:
        loop = asyncio.get_running_loop()
        self._loop, self._begin = loop, loop.time()
        self._last = self._begin
        self._turns = self._turns_of_loop()
        self._plan()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        if self._handle is not None:
            self._handle.cancel()
        now = self._loop.time()
        self.elapsed = round(now - self._begin, 9)
        if now > self._last:
            self.gaps.append(round(now - self._last, 9))
        self.turns = self._turns_of_loop() - self._turns

    def _turns_of_loop(self) -> int:
        return self._loop.turns if isinstance(self._loop, VirtualLoop) else 0

    def _plan(self) -> None:
        # From the beginning and not from now: adding up would drift.
        passed = self._loop.time() - self._begin
        next_beat = int(round(passed / self.every, 6)) + 1
        self._handle = self._loop.call_at(self._begin + next_beat * self.every, self._beat)

    def _beat(self) -> None:
        now = self._loop.time()
        self.beats += 1
        self.gaps.append(round(now - self._last, 9))
        self._last = now
        self._plan()
