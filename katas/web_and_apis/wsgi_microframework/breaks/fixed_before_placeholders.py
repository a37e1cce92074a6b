"""The pattern with fewer placeholders wins.

Breaks: "the one registered first wins"
"""


class App:
    ...

    def _route(self, method, pattern):
        def register(handler):
            self._routes.append((method, pattern, handler))
            self._routes.sort(key=lambda route: route[1].count("<"))
            return handler

        return register
