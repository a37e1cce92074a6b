"""`call_all` returns what the handler returned.

There are several, and each has a reply: {{all_handlers_get_the_same: actual}} came back. Collect them in a list, in the
order of the calls.

Fails: all_handlers_get_the_same
"""


class Router:
    ...

    def call_all(self, /, *args, **kwargs):
        answer = None if self._handlers else []
        for handler in self._handlers.values():
            answer = handler(*args, **kwargs)
        return answer
