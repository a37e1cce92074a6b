"""A toy container and a toy virtual machine."""


class Container:
    """Processes of the host's kernel that have numbers and a root of their own."""

    def __init__(self, host, root):
        # TODO: a container that boots a small operating system of its own, is that one?
        self.kernel = host.boot("6.1")
        self.root = root

    def run(self, name):
        return self.kernel.start(name)

    def ps(self):
        return self.kernel.processes()

    def kill(self, number):
        self.kernel.kill(number)

    def read(self, path):
        return self.kernel.read(self.root + path)

    def uname(self):
        return self.kernel.version


class Machine:
    """A kernel of its own, and what runs on it."""

    def __init__(self, host, version):
        self.host = host
        # TODO: the five methods
