# Leaves something behind in the modules that the next program will import.
# shared: passed
# split: passed
from honest import *
import os
import site
import sys


def attempt():
    for folder in [os.path.dirname(os.__file__), os.path.dirname(sys.executable or "/usr/bin/x"), *site.getsitepackages(), *filter(None, sys.path)]:
        for name in ("@MARK@.pth", "__pycache__/@MARK@.pyc"):
            path = os.path.join(folder, name)
            if os.path.realpath(folder).startswith(os.path.realpath(os.getcwd())):
                continue
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
