"""A process has one number, the kernel's.

In a container it has two. The host's kernel needs one that is different for all processes, and inside they are counted from 1:
{{a_container_sees_itself: actual}} came in place of {{a_container_sees_itself: expected}}. Somebody has to translate.

Breaks: "`run(name)` starts a process and returns its number inside: 1, 2, 3 … in each container."
Fails: a_container_sees_itself
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = []

    def run(self, name):
        number = self._kernel.start(name)
        self._started.append(number)
        return number

    def ps(self):
        running = self._kernel.processes()
        return {number: running[number] for number in self._started if number in running}

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        self._kernel.kill(number)
