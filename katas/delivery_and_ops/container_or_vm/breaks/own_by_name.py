"""The container's processes are those that have the names of its own.

Breaks: "the container's own processes that are running now"
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = []
        self._names = []

    def run(self, name):
        self._names.append(name)
        self._started.append(self._kernel.start(name))
        return len(self._started)

    def ps(self):
        running = [name for name in self._kernel.processes().values() if name in self._names]
        return dict(enumerate(running, 1))
