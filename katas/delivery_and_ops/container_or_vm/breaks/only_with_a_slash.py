"""A path without a slash is put behind the root without one.

Breaks: "reads the file below `root` as the kernel does, whether `path` begins with `/` or not"
"""


class Container:
    ...

    def read(self, path):
        if path.startswith("/"):
            return self._kernel.read(self._root + posixpath.normpath(path))
        return self._kernel.read(posixpath.normpath(self._root + path))
