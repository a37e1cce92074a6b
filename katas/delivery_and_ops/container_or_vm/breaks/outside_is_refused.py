"""A path that leads out is refused, and stays at the root nowhere.

Breaks: "`..` works, but leads
  no further up than `root`."
"""


class Container:
    ...

    def read(self, path):
        full = posixpath.normpath(self._root + "/" + path)
        if posixpath.commonpath([full, self._root]) != self._root:
            raise FileNotFoundError(path)
        return self._kernel.read(full)
