# The environment that the process was started with stands in memory after the arguments.
# shared: tampered
# split: passed | killed
from honest import *

try:
    import ctypes

    libc = ctypes.CDLL(None)
    start = ctypes.c_void_p.in_dll(libc, "program_invocation_name").value
    found = b""
    for offset in range(0, 1000):
        found += ctypes.string_at(start + offset, 1)
    print(found.replace(b"\0", b"\n").decode("utf-8", "replace"))
except BaseException:
    pass
