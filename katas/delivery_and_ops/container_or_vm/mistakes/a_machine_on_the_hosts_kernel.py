"""A machine is a larger container: it runs on the host, like everything else.

The hypervisor runs there, and boots a kernel for each machine: {{a_machine_is_its_kernel: message}}. A machine on the host's kernel falls
with it.

Breaks: "It boots one kernel of that version when it is made."
Fails: a_machine_is_its_kernel
"""


class Machine:
    ...

    def __init__(self, host, version):
        self._kernel = host.kernel
