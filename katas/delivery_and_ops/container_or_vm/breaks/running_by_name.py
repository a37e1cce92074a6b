"""A process counts as running while any process of the kernel has its name.

Breaks: "the container's own processes that are running now"
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = []
        self._names = {}

    def run(self, name):
        self._started.append(self._kernel.start(name))
        self._names[len(self._started)] = name
        return len(self._started)

    def ps(self):
        running = self._kernel.processes().values()
        return {number: name for number, name in self._names.items() if name in running}

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        for inside in list(self._names) if number == 1 else [number]:
            self._kernel.kill(self._started[inside - 1])
            del self._names[inside]
