"""A machine boots the version of the host.

Breaks: "It boots one kernel of that version when it is made."
"""


class Machine:
    ...

    def __init__(self, host, version):
        self._kernel = host.boot(host.kernel.version)
