"""Numbers are counted over all containers.

Breaks: "returns its number inside: 1, 2, 3 … in each container"
"""


class Container:
    ...

    last = 0

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = {}

    def run(self, name):
        Container.last += 1
        self._started[Container.last] = self._kernel.start(name)
        return Container.last

    def ps(self):
        running = self._kernel.processes()
        return {inside: running[real] for inside, real in self._started.items() if real in running}

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        self._kernel.kill(self._started[number])
