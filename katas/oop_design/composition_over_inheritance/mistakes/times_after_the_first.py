"""`times` says how often it is tried *again*.

The task says how often in all; libraries differ, so it has to be said. With Retry(3) and a server that stays down, fetch
was called {{retry_works_alone: Retry(3), down three times: calls of fetch}} times.

Breaks: "It calls `fetch` until a call returns, `times` times at most"
Fails: retry_works_alone
"""


class Retry:
    ...

    def __call__(self, path, fetch):
        for _ in range(self._times):
            try:
                return fetch(path)
            except Unavailable:
                continue
        return fetch(path)
