"""Machines of one version share a kernel.

Breaks: "It boots one kernel of that version when it is made."
"""


class Machine:
    ...

    _kernels = {}

    def __init__(self, host, version):
        if version not in self._kernels:
            self._kernels[version] = host.boot(version)
        self._kernel = self._kernels[version]
