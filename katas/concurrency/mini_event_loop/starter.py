"""An event loop: coroutines, timers and files that can be read, all in one thread."""

from __future__ import annotations

import selectors


class Loop:
    """Runs calls and coroutines in turns."""

    def __init__(self, clock, selector):
        self.clock = clock
        self.selector = selector

    def call_soon(self, fn, *args):
        # TODO: not at once, but in the next turn of the loop
        fn(*args)

    def call_later(self, delay, fn, *args):
        raise NotImplementedError

    def create_future(self):
        raise NotImplementedError

    def create_task(self, coro):
        raise NotImplementedError

    def run(self, coro):
        # TODO: this runs one coroutine that never has to wait
        try:
            coro.send(None)
        except StopIteration as end:
            return end.value

    async def sleep(self, delay):
        raise NotImplementedError

    async def readable(self, file):
        self.selector.register(file, selectors.EVENT_READ, None)
        raise NotImplementedError


class Future:
    """A result that comes later."""


class Task(Future):
    """A coroutine under way."""


class Timer:
    """A call that is due at some moment."""
