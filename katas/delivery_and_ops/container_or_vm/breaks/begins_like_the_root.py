"""A path is inside if its text begins with the root.

Breaks: "`..` works, but leads
  no further up than `root`."
"""


class Container:
    ...

    def read(self, path):
        full = posixpath.normpath(self._root + "/" + path)
        if not full.startswith(self._root):
            raise FileNotFoundError(path)
        return self._kernel.read(full)
