"""A container boots a small operating system.

That is a virtual machine: {{a_container_sees_itself: message}}. The image of a container holds files of an operating system, and its
processes run on the kernel that is there already.

Breaks: "It uses the host's kernel; making one boots nothing and starts nothing."
Fails: a_container_sees_itself, paths_stay_below_the_root, a_crash_takes_what_shares
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.boot(host.kernel.version)
        self._root = root
        self._started = []
