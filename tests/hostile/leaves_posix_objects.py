# Leaves shared memory, a semaphore and a message queue with a name.
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


try:
    from multiprocessing import shared_memory

    shared_memory.SharedMemory("@MARK@", create=True, size=4096)
except BaseException:
    pass
try:
    import _multiprocessing

    _multiprocessing.SemLock(1, 1, 1, "/@MARK@", False)
except BaseException:
    pass
try:
    open("/dev/shm/@MARK@file", "w").close()
except OSError:
    pass
reached(240, 180, b"@MARK@", 0o102, 0o666, 0)
