"""Number 1 of a machine cannot be killed.

Breaks: "It has the same five methods, which
do what that kernel does: its numbers, its paths."
"""


class Machine:
    ...

    def kill(self, number):
        if number != 1:
            self._kernel.kill(number)
