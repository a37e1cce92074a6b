"""A WSGI middleware that lets no other site act in a user's name."""

from __future__ import annotations


def protect(app, secret):
    """`app`, called for an unsafe method only if the request has a token of its own session."""

    def guarded(environ, start_response):
        # TODO: every page gets the same token, and nobody asks for it
        environ["csrf.token"] = "let-me-in"
        return app(environ, start_response)

    return guarded
