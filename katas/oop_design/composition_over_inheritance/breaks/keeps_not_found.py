"""What is not there is remembered.

Breaks: "A failure is not kept."
"""


class Cache:
    ...

    def __call__(self, path, fetch):
        if path not in self._answers:
            try:
                self._answers[path] = fetch(path)
            except NotFound as error:
                self._answers[path] = error
        if isinstance(self._answers[path], Exception):
            raise self._answers[path]
        return self._answers[path]
