"""Retry asks a client for its transport.

Breaks: "Each part works without a client."
"""


class Retry:
    ...

    def __call__(self, path, fetch):
        for _ in range(self._times - 1):
            try:
                return fetch(path)
            except Unavailable:
                continue
        return fetch.func(path)
