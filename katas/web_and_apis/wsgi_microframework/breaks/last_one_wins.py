"""A later route stands in front of an earlier one.

Breaks: "the one registered first wins"
"""


class App:
    ...

    def _route(self, method, pattern):
        def register(handler):
            self._routes.insert(0, (method, pattern, handler))
            return handler

        return register
