# Reads and writes the memory of another process and of the engine.
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


for pid in (@VICTIM@, os.getppid() or 1):
    assert not reached(310, 270, pid, bytes(16), 1, bytes(16), 1, 0)
    assert not reached(311, 271, pid, bytes(16), 1, bytes(16), 1, 0)
    assert not reached(312, 272, os.getpid(), pid, 0, 0, 0)
