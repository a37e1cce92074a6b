# Makes a code object that reads variables beyond its own, where the caller's ones lie in memory.
# shared: tampered | killed | mismatch | passed | raised
# split: mismatch | killed | raised
# reason: bytecode is not verified, so whoever makes code objects can read memory; only the making can be seen.
# note: which places are read depends on the version; a wrong one is a crash.
import opcode
from honest import *


def read():
    return read_nothing


load, give = opcode.opmap["LOAD_FAST"], opcode.opmap["RETURN_VALUE"]
resume = bytes([opcode.opmap["RESUME"], 0])


def at(number):
    wide = (number & 0xFFFFFFFF).to_bytes(4, "big")
    extended = opcode.opmap["EXTENDED_ARG"]
    body = resume + b"".join(bytes([extended, part]) for part in wide[:3]) + bytes([load, wide[3]]) + bytes([give, 0])
    return type(read)(read.__code__.replace(co_code=body), globals())


def tally(words):
    for number in range(-10, -200, -1):
        value = at(number)()
        if type(value) is dict and value and set(value) == set(words):
            return dict(value)
    return {}
