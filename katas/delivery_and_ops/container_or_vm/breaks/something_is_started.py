"""A container starts a process of its own when it is made.

Breaks: "making one boots nothing and starts nothing"
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = []
        self._kernel.start("pause")
