# Changes who may read a file outside: by path, by descriptor, by link and by the newest system call.
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


def by_descriptor():
    os.fchmod(os.open("@FILE@", os.O_RDONLY), 0o777)


def by_link():
    os.symlink("@FILE@", "link")
    os.chmod("link", 0o777)


for way in (lambda: os.chmod("@FILE@", 0o777), by_descriptor, by_link):
    try:
        way()
    except OSError:
        pass
reached(452, 452, -100, b"@FILE@", 0o777, 0)
reached(90, 53, b"@FILE@", 0o777)
