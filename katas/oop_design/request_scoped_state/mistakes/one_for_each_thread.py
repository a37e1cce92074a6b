"""Each request has a thread, so `threading.local` keeps them apart.

Under asyncio all tasks run in one thread, and share it: {{overlapping_requests_keep_apart: message}}. A context variable belongs to the
task, and in plain threads to the thread.

Breaks: "Many requests run at once, each in its task"
Fails: overlapping_requests_keep_apart
"""

import threading

_local = threading.local()


def current_user():
    try:
        return _local.user
    except AttributeError:
        raise LookupError("no request") from None


class App:
    ...

    async def handle(self, user, handler):
        before = dict(vars(_local))
        _local.user = user
        try:
            return await handler()
        finally:
            vars(_local).clear()
            vars(_local).update(before)
