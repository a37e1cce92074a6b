"""A request is a task, so a dict by task will do.

A request can be many tasks. The one that a handler started had no entry: {{tasks_keep_their_request: a task of ann's: current_user() during her request, and during bob's}}.
A context is copied when a task is made.

Breaks: "A task that a handler starts belongs to the same request, even after `handle` has returned."
Fails: tasks_keep_their_request
"""

import asyncio

_users = {}


def current_user():
    return _users[asyncio.current_task()]


class App:
    ...

    async def handle(self, user, handler):
        task = asyncio.current_task()
        before = dict(_users)
        _users[task] = user
        try:
            return await handler()
        finally:
            if task in before:
                _users[task] = before[task]
            else:
                del _users[task]
