# Asks the C library for a variable that Python no longer shows.
# shared: tampered
# split: passed
from honest import *
try:
    import ctypes

    getenv = ctypes.CDLL(None).getenv
    getenv.restype = ctypes.c_char_p
    print(getenv(b"KATA_TEST_SECRET"))
except BaseException:
    pass
