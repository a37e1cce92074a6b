"""A toy computer that keeps account: kernels, processes, memory, and what was read."""

from __future__ import annotations

import posixpath

KERNEL_MIB = 256
PROCESS_MIB = 10

FILES = {
    "/etc/hostname": "host",
    "/etc/shadow": "root:canary",
    "/hostname": "host's own",
    "/images/web/etc/hostname": "web",
    "/images/web/hostname": "web's own",
    "/images/web/notes..old": "notes of web",
    "/images/web/a..b/..c": "dots of web",
    "/images/web/.env": "settings of web",
    "/images/web/env": "another file of web",
    "/images/web/My Notes ": "notes in capitals",
    "/images/web/images/web/etc/hostname": "web in web",
    "/images/web2/etc/hostname": "web2",
    "/images/web2/key": "key of web2",
    "/images/db/etc/hostname": "db",
}


class KernelPanic(Exception):
    """The kernel has crashed."""


class Kernel:
    """One kernel. It runs until it crashes."""

    def __init__(self, version: str, files: dict[str, str], first: int) -> None:
        self.version = version
        self._files = files
        self._running = {1: "init"}
        self._next = first
        self._crashed = False
        self.started: list[str] = []

    def start(self, name: str) -> int:
        self._alive()
        number, self._next = self._next, self._next + 1
        self._running[number] = name
        self.started.append(name)
        return number

    def processes(self) -> dict[int, str]:
        self._alive()
        return dict(self._running)

    def kill(self, number: int) -> None:
        self._alive()
        if number not in self._running:
            raise ProcessLookupError(f"no process {number}")
        del self._running[number]

    def read(self, path: str) -> str:
        self._alive()
        full = posixpath.normpath("/" + path.lstrip("/"))
        if full not in self._files:
            raise FileNotFoundError(f"no file {path}")
        return self._files[full]

    def crash(self) -> None:
        self._crashed = True

    def memory(self) -> int:
        return KERNEL_MIB + PROCESS_MIB * (len(self._running) - 1)

    def _alive(self) -> None:
        if self._crashed:
            raise KernelPanic("kernel panic: attempted to read a null pointer")


class Host:
    """A computer with a kernel, on which more kernels can be booted."""

    def __init__(self) -> None:
        self.kernel = Kernel("6.1", FILES, first=40)
        self.kernel.start("sshd")
        self.booted: list[Kernel] = []

    def boot(self, version: str) -> Kernel:
        kernel = Kernel(version, {"/etc/hostname": f"machine {len(self.booted) + 1}", "/key": "key of a machine"}, first=2)
        self.booted.append(kernel)
        return kernel

    def memory(self) -> int:
        return sum(kernel.memory() for kernel in (self.kernel, *self.booted))
