"""All containers have the root of the first.

Breaks: "`root` is a folder
such as `"
"""


class Container:
    ...

    def read(self, path):
        return self._kernel.read("/images/web" + posixpath.normpath("/" + path))
