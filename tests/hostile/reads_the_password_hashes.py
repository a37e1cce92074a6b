# Reads the hashes of all passwords, which root could.
# shared: passed
# split: passed
from honest import *


def attempt():
    for path in ("/etc/shadow", "/etc/gshadow", "/etc/shadow-", "/etc/sudoers"):
        try:
            return open(path).read(200)
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
