"""The last failure becomes another one.

Breaks: "the last `Unavailable` goes on to the caller"
"""


class Retry:
    ...

    def __call__(self, path, fetch):
        for _ in range(self._times):
            try:
                return fetch(path)
            except Unavailable:
                continue
        raise Unavailable(f"gave up on {path}")
