# Looks into the home folders of this machine.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    for folder in ("/root", "/home", "/Users", "/var/mail"):
        try:
            inside = os.listdir(folder)
        except OSError:
            continue
        if inside:
            return f"{folder}: {inside}"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
