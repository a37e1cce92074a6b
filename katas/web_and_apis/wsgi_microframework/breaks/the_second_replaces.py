"""A pattern that is registered again replaces the first.

Breaks: "the one registered first wins"
"""


class App:
    ...

    def _route(self, method, pattern):
        def register(handler):
            for number, route in enumerate(self._routes):
                if route[:2] == (method, pattern):
                    self._routes[number] = (method, pattern, handler)
                    return handler
            self._routes.append((method, pattern, handler))
            return handler

        return register
