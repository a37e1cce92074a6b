"""An empty answer is none.

Breaks: "It calls `fetch` until a call returns, `times` times at most"
"""


class Retry:
    ...

    def __call__(self, path, fetch):
        for _ in range(self._times - 1):
            try:
                if answer := fetch(path):
                    return answer
            except Unavailable:
                continue
        return fetch(path)
