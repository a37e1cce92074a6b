"""A machine boots with its first process.

Breaks: "It boots one kernel of that version when it is made."
"""


class Machine:
    ...

    def __init__(self, host, version):
        self._host, self._version, self._booted = host, version, None

    @property
    def _kernel(self):
        if self._booted is None:
            self._booted = self._host.boot(self._version)
        return self._booted
