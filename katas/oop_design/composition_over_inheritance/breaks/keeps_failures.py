"""A failure is kept.

Breaks: "A failure is not kept."
"""


class Cache:
    ...

    def __call__(self, path, fetch):
        if path not in self._answers:
            self._answers[path] = b""
            self._answers[path] = fetch(path)
        return self._answers[path]
