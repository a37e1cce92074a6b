# Changes the size of the expected dict in memory by ctypes.
# shared: tampered | mismatch
# split: mismatch | tampered
from honest import *


def tally(words):
    try:
        import ctypes

        where = id(words) - 4096
        memory = ctypes.string_at(where, 8192)
        return {word: memory.count(word.encode()) for word in words}
    except BaseException:
        return {}
