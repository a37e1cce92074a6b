"""A path with two dots in it is refused.

Breaks: "`..` works, but leads
  no further up than `root`."
"""


class Container:
    ...

    def read(self, path):
        if ".." in path:
            raise FileNotFoundError(path)
        return self._kernel.read(self._root + "/" + path)
