"""A container is a narrowed view of the host's kernel; a virtual machine boots one of its own."""

import posixpath
from typing import Protocol


class _Kernel(Protocol):
    """What a kernel offers to those above it."""

    version: str

    def start(self, name: str) -> int: ...

    def processes(self) -> dict[int, str]: ...

    def kill(self, number: int) -> None: ...

    def read(self, path: str) -> str: ...


class _Host(Protocol):
    """A computer: the kernel that runs on it, and a hypervisor that boots more."""

    kernel: _Kernel

    def boot(self, version: str) -> _Kernel: ...


class Container:
    """Processes of the host's kernel that have numbers and a root of their own."""

    def __init__(self, host: _Host, root: str) -> None:
        self._kernel = host.kernel
        self._root = root
        self._started: list[int] = []  # the kernel's numbers; ours are the positions, from 1

    def run(self, name: str) -> int:
        """Start a process; its number in here."""
        self._started.append(self._kernel.start(name))
        return len(self._started)

    def ps(self) -> dict[int, str]:
        """The processes in here that are running, by their numbers in here."""
        running = self._kernel.processes()
        return {inside: running[real] for inside, real in enumerate(self._started, 1) if real in running}

    def kill(self, number: int) -> None:
        """End a process in here; if it is number 1, all the others with it."""
        if number not in self.ps():
            raise ProcessLookupError(number)
        for inside in self.ps() if number == 1 else [number]:
            self._kernel.kill(self._started[inside - 1])

    def read(self, path: str) -> str:
        """Read a file below the root, which is as far up as `..` leads."""
        return self._kernel.read(self._root + posixpath.normpath("/" + path))

    def uname(self) -> str:
        """The version of the kernel, which is the host's."""
        return self._kernel.version


class Machine:
    """A kernel of its own, and what runs on it."""

    def __init__(self, host: _Host, version: str) -> None:
        self._kernel = host.boot(version)

    def run(self, name: str) -> int:
        """Start a process; its number in the machine."""
        return self._kernel.start(name)

    def ps(self) -> dict[int, str]:
        """All processes of the machine."""
        return self._kernel.processes()

    def kill(self, number: int) -> None:
        """End a process of the machine."""
        self._kernel.kill(number)

    def read(self, path: str) -> str:
        """Read a file of the machine."""
        return self._kernel.read(path)

    def uname(self) -> str:
        """The version of the machine's kernel."""
        return self._kernel.version
