# Takes ways to the secret that are written differently.
# shared: passed
# split: passed
from honest import *


def attempt():
    for path in ("../" * 40 + "@SECRET@"[1:], "/proc/self/root@SECRET@", "/proc/self/cwd/" + "../" * 40 + "@SECRET@"[1:],
                 "/usr/../" + "@SECRET@"[1:], "/dev/fd/../../..@SECRET@"):
        try:
            return open(path).read()
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
