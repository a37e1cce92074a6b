"""A machine numbers its processes from 1 and hides init.

Breaks: "It has the same five methods, which
do what that kernel does: its numbers, its paths."
"""


class Machine:
    ...

    def run(self, name):
        return self._kernel.start(name) - 1

    def ps(self):
        return {number - 1: name for number, name in self._kernel.processes().items() if number > 1}
