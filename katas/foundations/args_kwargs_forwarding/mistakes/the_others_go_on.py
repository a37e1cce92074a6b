"""One handler that raises must not keep the others from being called.

That may be what somebody wants, and it is a decision: an exception that nobody hears of is lost:
{{failures_go_on: message}}. The router was asked to let exceptions go on.

Breaks: "An exception that a handler raises, or that calling it raises because the arguments do not fit, reaches the caller as it is."
Fails: failures_go_on
"""


class Router:
    ...

    def call_all(self, /, *args, **kwargs):
        answers = []
        for handler in self._handlers.values():
            try:
                answers.append(handler(*args, **kwargs))
            except Exception:
                pass
        return answers
