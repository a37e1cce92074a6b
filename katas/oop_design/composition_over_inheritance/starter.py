"""A web client in every combination: the tree that is to become parts."""

import json


class FetchError(Exception):
    """A page could not be fetched."""


class NotFound(FetchError):
    """There is no such page."""


class Unavailable(FetchError):
    """The server is down; it may be back soon."""


# TODO: the parts that take the place of the tree below.
class JsonCodec:
    pass


class TextCodec:
    pass


class Retry:
    pass


class Cache:
    pass


# TODO: one Client that has a transport, a codec and policies.
class Client:
    def __init__(self, transport):
        self.transport = transport

    def fetch(self, path):
        return self.transport(path)

    def get(self, path):
        return self.fetch(path).decode()


class JsonClient(Client):
    def get(self, path):
        return json.loads(self.fetch(path))


class RetryingClient(Client):
    def fetch(self, path):
        for _ in range(2):
            try:
                return super().fetch(path)
            except Unavailable:
                pass
        return super().fetch(path)


class CachedClient(Client):
    answers = {}

    def fetch(self, path):
        if path not in self.answers:
            self.answers[path] = super().fetch(path)
        return self.answers[path]


class RetryingJsonClient(RetryingClient, JsonClient):
    pass


class CachedJsonClient(CachedClient, JsonClient):
    pass


class CachedRetryingClient(CachedClient, RetryingClient):
    pass


class CachedRetryingJsonClient(CachedClient, RetryingClient, JsonClient):
    pass
