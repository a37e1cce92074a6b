"""A handler without a reply is left out.

Breaks: "returns a list of what they returned"
"""


class Router:
    ...

    def call_all(self, /, *args, **kwargs):
        answers = [handler(*args, **kwargs) for handler in self._handlers.values()]
        return [answer for answer in answers if answer is not None]
