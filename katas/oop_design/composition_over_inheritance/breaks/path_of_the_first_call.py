"""The first path for ever.

Breaks: "It calls `fetch` until a call returns, `times` times at most"
"""


class Retry:
    ...

    def __call__(self, path, fetch):
        self._path = getattr(self, "_path", path)
        for _ in range(self._times - 1):
            try:
                return fetch(self._path)
            except Unavailable:
                continue
        return fetch(self._path)
