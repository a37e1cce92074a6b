# Bytes that are no UTF-8, NULs and lone surrogates.
# shared: passed
# split: passed
from honest import *
import os

os.write(1, bytes(range(256)))
os.write(2, b"\xed\xa0\x80\xff\xfe\x00")
