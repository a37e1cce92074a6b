"""A web framework in miniature: routes and handlers behind one WSGI callable."""

from __future__ import annotations


class App:
    """A WSGI application that calls the function registered for a request's method and path."""

    routes = {}  # TODO: knows a path only as it is written, and no method

    def get(self, pattern):
        """Register the function below for GET requests whose path fits `pattern`."""

        def register(handler):
            self.routes[pattern] = handler
            return handler

        return register

    def post(self, pattern):
        """Register the function below for POST requests whose path fits `pattern`."""
        return self.get(pattern)  # TODO

    def __call__(self, environ, start_response):
        # TODO: placeholders, 404, 405, 500, headers; and is this what a server wants to send?
        handler = self.routes[environ["PATH_INFO"]]
        start_response("200 OK", [])
        return handler()
