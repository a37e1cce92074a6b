"""A new process gets the lowest free number.

Breaks: "Numbers are not used again."
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = {}

    def run(self, name):
        free = next(n for n in range(1, 99) if n not in self.ps())
        self._started[free] = self._kernel.start(name)
        return free

    def ps(self):
        running = self._kernel.processes()
        return {inside: running[real] for inside, real in self._started.items() if real in running}

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        self._kernel.kill(self._started[number])
