"""Each call boots a kernel.

Breaks: "It boots one kernel of that version when it is made."
"""


class Machine:
    ...

    def __init__(self, host, version):
        self._host, self._version = host, version

    @property
    def _kernel(self):
        return self._host.boot(self._version)
