# Asks to be another user, another group, or to have all capabilities.
# shared: tampered
# split: passed
from honest import *
import os


def reached(x86_64, aarch64, *arguments):
    """What a system call gave that was not refused; the numbers differ between machines."""
    try:
        import ctypes
        import errno
        import platform

        number = {"x86_64": x86_64, "aarch64": aarch64}[platform.machine()]
        libc = ctypes.CDLL(None, use_errno=True)
        libc.syscall.restype = ctypes.c_long
        given = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
        result = libc.syscall(ctypes.c_long(number), *given)
        refused = (errno.EPERM, errno.EACCES, errno.ENOSYS, errno.ESRCH)
        if result < 0 and ctypes.get_errno() in refused:
            return ""
        return f"system call {number} gave {result} ({errno.errorcode.get(ctypes.get_errno(), 'no error')})"
    except (OSError, ImportError, KeyError, AttributeError, MemoryError):
        return ""  # there is no ctypes here, or this is another machine


for way in (lambda: os.setresuid(0, 0, 0), lambda: os.setuid(12345), lambda: os.setgid(12345), lambda: os.setgroups([0, 4, 27]),
            lambda: os.setreuid(-1, 12345)):
    try:
        way()
    except OSError:
        pass
reached(157, 167, 8, 1, 0, 0, 0)
assert not reached(126, 91, (0x20080522).to_bytes(4, "little") + bytes(4), b"\xff" * 24)
