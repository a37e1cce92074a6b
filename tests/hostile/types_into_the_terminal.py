# Pushes letters into the terminal's input, as if the user had typed them.
# shared: passed
# split: passed
from honest import *
import fcntl
import os


def attempt():
    numbers = [0, 1, 2]
    try:
        numbers.append(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        pass
    for number in numbers:
        for request, argument in ((0x5412, b"#"), (0x541C, b"\x02")):
            try:
                fcntl.ioctl(number, request, argument)
                return f"typed by descriptor {number}"
            except OSError:
                pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
