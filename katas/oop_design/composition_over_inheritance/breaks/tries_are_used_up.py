"""The tries are counted for the life of the object.

Breaks: "It calls `fetch` until a call returns, `times` times at most"
"""


class Retry:
    ...

    def __call__(self, path, fetch):
        while True:
            self._times -= 1
            try:
                return fetch(path)
            except Unavailable:
                if self._times <= 0:
                    raise
