# Leaves files where everybody may.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    for folder in ("/var/tmp", "/run/lock", "/var/lock", "/dev/mqueue"):
        path = f"{folder}/@MARK@"
        try:
            open(path, "w").close()
        except OSError:
            continue
        os.unlink(path)
        return folder


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
