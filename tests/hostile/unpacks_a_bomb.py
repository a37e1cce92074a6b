# A few kilobytes that unpack to gigabytes.
# shared: out_of_memory | timed_out
# split: out_of_memory | timed_out
from honest import *
import zlib


def tally(words):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    segment = packer.compress(bytes(8 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return len(zlib.decompress(segment * 1000, -15))
