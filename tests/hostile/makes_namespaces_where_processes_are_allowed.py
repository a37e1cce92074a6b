# The same, where more is allowed.
# shared: tampered
# split: passed
# kata: tally_with_more
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


for flags in (0x10000000, 0x00020000, 0x40000000, 0x20000000, 0x08000000, 0x10020000):
    assert not reached(272, 97, flags)
