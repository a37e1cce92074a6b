"""The router calls the handler, and that is its work.

The handler's reply is part of the call: {{everything_is_passed_on: call}} gave {{everything_is_passed_on: actual}}. A
function without `return` returns `None`.

Breaks: "It returns what the handler returned."
Fails: everything_is_passed_on
"""


class Router:
    ...

    def call(self, name, /, *args, **kwargs):
        self._handlers[name](*args, **kwargs)
