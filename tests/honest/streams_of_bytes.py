# Buffers, memory views, structures, arrays and encodings.
# shared: passed
# split: passed
from honest import *
import array
import codecs
import io
import struct
import zlib

data = bytearray(b"abcdef")
view = memoryview(data)
view[1:3] = b"XY"
try:
    data.append(1)
except BufferError:
    pass
view.release()
data.append(1)
assert data == b"aXYdef\x01" and struct.unpack("<Hb", struct.pack("<Hb", 513, -1)) == (513, -1)
numbers = array.array("i", [1, 2])
assert numbers.tobytes()[:1] == b"\x01" and zlib.decompress(zlib.compress(b"x" * 99)) == b"x" * 99
decoder = codecs.getincrementaldecoder("utf-8")()
assert decoder.decode(b"\xc3") == "" and decoder.decode(b"\xa9") == "\u00e9"
try:
    b"\xff".decode()
except UnicodeDecodeError as problem:
    assert problem.start == 0 and problem.object == b"\xff"
reader = io.BufferedReader(io.BytesIO(b"one\ntwo"))
assert reader.peek(1)[:1] == b"o" and list(reader) == [b"one\n", b"two"]
text = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", newline="")
text.write("\u00e9")
text.flush()
assert text.buffer.getvalue() == b"\xe9"
