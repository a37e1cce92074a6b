# Opens disks, memory, terminals and containers' sockets.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    for path in ("/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/nvme0n1", "/dev/fuse", "/dev/kvm", "/dev/tty", "/dev/ptmx",
                 "/dev/net/tun", "/dev/loop-control", "/dev/uinput", "/dev/vsock"):
        for flags in (os.O_RDWR, os.O_RDONLY):
            try:
                os.open(path, flags | os.O_NONBLOCK)
                return path
            except OSError:
                pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
