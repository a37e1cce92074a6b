"""join forgets the root if the path begins with a slash.

Breaks: "reads the file below `root` as the kernel does, whether `path` begins with `/` or not"
"""


class Container:
    ...

    def read(self, path):
        return self._kernel.read(posixpath.join(self._root, path))
