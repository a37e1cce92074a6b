"""Dots and slashes are stripped from the front.

Breaks: "reads the file below `root` as the kernel does, whether"
"""


class Container:
    ...

    def read(self, path):
        return self._kernel.read(self._root + "/" + posixpath.normpath("/" + path).lstrip("./"))
