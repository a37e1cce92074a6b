# Becomes another program, past Python and the C library.
# shared: tampered
# split: passed
from honest import *


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


assert not reached(59, 221, b"/bin/true", 0, 0)
assert not reached(322, 281, -100, b"/bin/true", 0, 0, 0)
