"""The list is changed while it is walked.

Breaks: "when number 1 of a container is ended by its `kill`, all other processes of that container are ended, too"
Fails: number_one_takes_all
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = []
        self._alive = []

    def run(self, name):
        self._started.append(self._kernel.start(name))
        self._alive.append(len(self._started))
        return len(self._started)

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        self._kernel.kill(self._started[number - 1])
        self._alive.remove(number)
        if number == 1:
            for other in self._alive:
                if other in self.ps():
                    self.kill(other)
