"""Gates in front of a WSGI application, and the order in which they stand."""

from __future__ import annotations

import base64
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """What the gates need to know."""

    hosts: tuple[str, ...]  # the names of this service
    headers: dict[str, str]  # for every answer
    limit: int  # bytes of a body
    allow: Callable[[str], bool]  # counts a request from this address; False: there were too many
    check_password: Callable[[str, str], bool]  # slow on purpose
    log: Callable[[Exception], object]


def refuse(start_response, status, *more, exc_info=None):
    """Answer with nothing but the status."""
    start_response(status, [("Content-Type", "text/plain"), *more], exc_info)
    return [status.encode()]


class Errors:
    """Answers 500 if what is behind it raises, and logs the exception."""

    def __init__(self, app, log):
        self.app, self.log = app, log

    def __call__(self, environ, start_response):
        try:
            return self.app(environ, start_response)
        except Exception as error:
            self.log(error)
            return refuse(start_response, "500 Internal Server Error", exc_info=sys.exc_info())


class HostCheck:
    """Refuses requests for another host than ours."""

    def __init__(self, app, hosts):
        self.app, self.hosts = app, hosts

    def __call__(self, environ, start_response):
        if environ.get("HTTP_HOST", "").lower() not in self.hosts:
            return refuse(start_response, "400 Bad Request")
        return self.app(environ, start_response)


class RateLimit:
    """Counts each request, and refuses an address that sends too many."""

    def __init__(self, app, allow):
        self.app, self.allow = app, allow

    def __call__(self, environ, start_response):
        if not self.allow(environ["REMOTE_ADDR"]):
            return refuse(start_response, "429 Too Many Requests")
        return self.app(environ, start_response)


class Login:
    """Lets in who sends a name and the right password (HTTP basic authentication)."""

    def __init__(self, app, check_password):
        self.app, self.check_password = app, check_password

    def __call__(self, environ, start_response):
        coded = environ.get("HTTP_AUTHORIZATION", "").removeprefix("Basic ")
        try:
            user, _, password = base64.b64decode(coded).decode().partition(":")
        except ValueError:
            user = password = ""
        if not user or not self.check_password(user, password):
            return refuse(start_response, "401 Unauthorized", ("WWW-Authenticate", "Basic"))
        return self.app({**environ, "REMOTE_USER": user}, start_response)


class SizeLimit:
    """Refuses bodies that are too large."""

    def __init__(self, app, limit):
        self.app, self.limit = app, limit

    def __call__(self, environ, start_response):
        # TODO: by now all of it has been read
        body = environ["wsgi.input"].read()
        if len(body) > self.limit:
            return refuse(start_response, "413 Content Too Large")
        return self.app({**environ, "wsgi.input": io.BytesIO(body)}, start_response)


class SecurityHeaders:
    """Adds headers to every answer, apart from those that the answer has already."""

    def __init__(self, app, headers):
        self.app, self.headers = app, headers

    def __call__(self, environ, start_response):
        # TODO: no header is added yet
        return self.app(environ, start_response)


def harden(app, settings):
    """The application behind all gates."""
    # TODO: are all gates here, and in a good order?
    app = SecurityHeaders(app, settings.headers)
    app = SizeLimit(app, settings.limit)
    app = Login(app, settings.check_password)
    return Errors(app, settings.log)


def preflight(config):
    """The keys of a configuration that forbid a start in production, sorted (for the extra mile)."""
    return []
