"""Number 1 is a process like the others.

It is the one that the container stands for: {{number_one_takes_all: message}}. On Linux the kernel ends the others as soon as the first
process of their namespace has ended.

Breaks: "when number 1 of a container is ended by its `kill`, all other processes of that container are ended, too"
Fails: number_one_takes_all
"""


class Container:
    ...

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        self._kernel.kill(self._started[number - 1])
