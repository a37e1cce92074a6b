"""A new process gets the number after the highest that is running.

Breaks: "Numbers are not used again."
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = {}

    def run(self, name):
        number = max(self.ps(), default=0) + 1
        self._started[number] = self._kernel.start(name)
        return number

    def ps(self):
        running = self._kernel.processes()
        return {inside: running[real] for inside, real in self._started.items() if real in running}

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        self._kernel.kill(self._started[number])
