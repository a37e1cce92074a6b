"""It keeps the last hundred.

Breaks: "keeps what that returned, and returns it from then on"
"""


class Cache:
    ...

    def __call__(self, path, fetch):
        if path not in self._answers:
            self._answers[path] = fetch(path)
            if len(self._answers) > 100:
                del self._answers[next(iter(self._answers))]
        return self._answers[path]
