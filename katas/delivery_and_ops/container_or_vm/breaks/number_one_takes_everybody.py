"""With number 1 of a container, all processes of the host end but its own two.

Breaks: "when number 1 of a container is ended by its `kill`, all other processes of that container are ended, too"
Fails: number_one_takes_all
"""


class Container:
    ...

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        if number == 1 and len(self.ps()) > 1:
            for real in self._kernel.processes():
                if real > 40:
                    self._kernel.kill(real)
        else:
            self._kernel.kill(self._started[number - 1])
