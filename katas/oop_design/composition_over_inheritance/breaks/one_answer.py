"""One answer for all paths.

Breaks: "It calls `fetch` for a path for which it has no answer"
"""


class Cache:
    ...

    def __call__(self, path, fetch):
        if not self._answers:
            self._answers[path] = fetch(path)
        return next(iter(self._answers.values()))
